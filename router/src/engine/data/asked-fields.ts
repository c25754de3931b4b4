import { Kind, type SelectionSetNode } from 'graphql';
import type { DataRewrite } from '../../planning/plan/plan-node.ts';

/** The response names that a fetch asked for, and those below each; undefined for leaves, of which all is taken. */
export type AskedFields = ReadonlyMap<string, AskedFields | undefined>;

type Fields = Map<string, Fields | undefined>;

/**
 * Whatever a subgraph answers beyond these is not looked at: it could stand in the place of what another one told.
 * Names that fields are given after they have come are among them.
 */
export function askedFields(selections: SelectionSetNode, rewrites: readonly DataRewrite[]): AskedFields {
  const renamed = rewrites.flatMap((rewrite) => (rewrite.kind === 'KeyRenamer' ? [rewrite.renameKeyTo] : []));
  const fields: Fields = new Map();
  addTo(fields, selections, renamed);
  return fields;
}

function addTo(fields: Fields, { selections }: SelectionSetNode, renamed: readonly string[]): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      addTo(fields, selection.selectionSet, renamed);
      continue;
    }
    const { alias, name, selectionSet } = selection;
    const key = (alias ?? name).value;
    const below = fields.get(key) ?? (selectionSet && (new Map() as Fields));
    fields.set(key, below);
    if (below && selectionSet) addTo(below, selectionSet, renamed);
  }
  for (const name of renamed) if (!fields.has(name)) fields.set(name, undefined);
}
