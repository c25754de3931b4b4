import { type GraphQLFormattedError, Kind, parse, type SelectionSetNode } from 'graphql';
import { z } from 'zod';
import type { SubgraphFailure } from '../subgraph/call/subgraph-failure.ts';

const typed = z.looseObject({ __typename: z.string().optional() });

/** An error for each field that is missing because a call failed, as the subgraph itself would have told it. */
export function failureErrors(
  { message, code }: SubgraphFailure,
  query: string,
  representations: readonly unknown[] | undefined,
): GraphQLFormattedError[] {
  const operation = parse(query, { noLocation: true }).definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  );
  const told = (path: readonly (string | number)[]) => ({ message, path, extensions: { code } });
  if (!operation) return [told([])];
  if (!representations) return keysIn(operation.selectionSet).map((key) => told([key]));
  return representations.flatMap((one, index) => {
    const { __typename: type } = typed.parse(one);
    return keysIn(operation.selectionSet, type).map((key) => told(['_entities', index, key]));
  });
}

/** The keys of an operation's fields or, where it asks for entities, of those that an entity of the type has. */
function keysIn({ selections }: SelectionSetNode, type?: string): readonly string[] {
  return selections.flatMap((selection): readonly string[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value;
      return on === undefined || on === type ? keysIn(selection.selectionSet, type) : [];
    }
    if (selection.name.value === '_entities' && selection.selectionSet) return keysIn(selection.selectionSet, type);
    const key = (selection.alias ?? selection.name).value;
    return key === '__typename' ? [] : [key];
  });
}
