import type { RequiredFragment, RequiredSelection } from './plan-node.ts';

/**
 * Makes alternatives without a key hold only for the objects of which the key is told. The planner writes what a subgraph
 * requires that takes an interface for an object for all objects of the interface, but the key for those it selected.
 *
 * @param keys the names in the keys of the subgraph
 */
export function aimRequired(
  requires: readonly RequiredSelection[],
  keys: ReadonlySet<string>,
  isSubtype: (type: string, of: string) => boolean,
): readonly RequiredSelection[] {
  const hasKey = ({ selections }: RequiredFragment) =>
    selections.some((field) => field.kind === 'field' && field.key !== '__typename' && keys.has(field.key));
  const keyed = requires.filter((alternative) => alternative.kind === 'fragment' && hasKey(alternative));

  return requires.flatMap((alternative): readonly RequiredSelection[] => {
    if (alternative.kind !== 'fragment' || alternative.on === undefined || hasKey(alternative)) return [alternative];
    const { on } = alternative;
    const aims = keyed.flatMap((other) => (other.kind === 'fragment' && other.on !== undefined ? [other.on] : []));
    const narrower = aims.includes(on) ? [] : aims.filter((type) => isSubtype(type, on));
    return narrower.length === 0 ? [alternative] : narrower.map((type) => ({ ...alternative, on: type }));
  });
}
