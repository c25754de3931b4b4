import type { DataRewrite, KeyRenamer } from './plan-node.ts';

/** The rewrites of an answer as they are of the part of it that is fetched by a call of its own. */
export function rewritesBelow(rewrites: readonly DataRewrite[], path: readonly string[]): readonly DataRewrite[] {
  return rewrites.flatMap((rewrite) => {
    let rest = rewrite.path;
    for (const key of keysOf(path)) {
      while (rest[0]?.startsWith('... on ')) rest = rest.slice(1);
      if (rest[0] !== key) return [];
      rest = rest.slice(1);
    }
    return [{ ...rewrite, path: rest }];
  });
}

/** Where contexts are from further down. */
export function contextsBelow(contexts: readonly KeyRenamer[], path: readonly string[]): readonly KeyRenamer[] {
  const up = keysOf(path).map(() => '..');
  return contexts.map((context) => ({ ...context, path: [...up, ...context.path] }));
}

/** A path of an answer as it is when the names that it gives to fields were rewritten. */
export function rewrittenPath(path: readonly string[], rewrites: readonly DataRewrite[]): readonly string[] {
  const names = new Map(
    rewrites.flatMap((rewrite) =>
      rewrite.kind === 'KeyRenamer' ? [[rewrite.path.at(-1), rewrite.renameKeyTo] as const] : [],
    ),
  );
  return path.map((key) => names.get(key) ?? key);
}

function keysOf(path: readonly string[]): readonly string[] {
  return path.filter((key) => key !== '@');
}
