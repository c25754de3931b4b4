import type { Route } from './route.ts';

interface Matched<Stores, Settings, Resources> {
  readonly route: Route<Stores, Settings, Resources>;
  readonly params: Readonly<Record<string, string>>;
}

/** All routes of a path, whatever their methods; a literal part goes before a named one. */
export type MatchRoute<Stores, Settings, Resources> = (path: string) => readonly Matched<Stores, Settings, Resources>[];

const form = /^(\/:?[\w.-]+)+$/;

/** Throws TypeError for a path that is malformed or the kit's own, and for two routes that would answer the same request. */
export function matchRoute<Stores, Settings, Resources>(
  routes: readonly Route<Stores, Settings, Resources>[],
  taken: readonly string[],
): MatchRoute<Stores, Settings, Resources> {
  const shapes = new Set<string>();
  for (const { method, path } of routes) {
    const shape = `${method} ${path.replaceAll(/:[^/]+/g, ':')}`;
    if (!form.test(path) || taken.includes(path) || shapes.has(shape))
      throw new TypeError(`there cannot be a route ${method} ${path}`);
    shapes.add(shape);
  }
  const inOrder = routes
    .map((route) => ({ route, parts: route.path.split('/') }))
    .toSorted((one, other) => rankOf(one.parts).localeCompare(rankOf(other.parts)));
  return (path) => {
    const given = path.split('/');
    const matched = inOrder.flatMap(({ route, parts }) => {
      const params = paramsOf(parts, given);
      return params ? [{ route, params, rank: rankOf(parts) }] : [];
    });
    return matched.filter(({ rank }) => rank === matched[0]?.rank);
  };
}

const rankOf = (parts: readonly string[]) => parts.map((part) => (part.startsWith(':') ? '1' : '0')).join('');

function paramsOf(parts: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const text = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== text) return undefined;
    } else {
      const value = decoded(text);
      if (value === undefined || value === '') return undefined;
      params[part.slice(1)] = value;
    }
  }
  return params;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
