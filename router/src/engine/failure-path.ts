import { Kind, parse, type SelectionNode } from 'graphql';

/**
 * Where to report that a whole fetch failed, as exactly as one path can say it: down to the first list, and to the
 * field itself when the fetch asked for only one.
 *
 * @param place where the fetch was to be merged; `@` stands for every element of a list
 * @param query what was sent to the subgraph
 */
export function failurePath(place: readonly (string | number)[], query: string): (string | number)[] {
  const list = place.indexOf('@');
  if (list >= 0) return place.slice(0, list);
  const [field, ...others] = fieldsOf(query);
  return field !== undefined && others.length === 0 ? [...place, field] : [...place];
}

function fieldsOf(query: string): string[] {
  const names = parse(query, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections.flatMap(fieldNames) : [],
  );
  return [...new Set(names)];
}

function fieldNames(selection: SelectionNode): string[] {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet.selections.flatMap(fieldNames);
  if (selection.name.value === '_entities') return selection.selectionSet?.selections.flatMap(fieldNames) ?? [];
  return selection.name.value === '__typename' ? [] : [(selection.alias ?? selection.name).value];
}
