import {
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';
import { fetchedFields } from './fetched-fields.ts';
import type { FetchNode } from './plan-node.ts';
import { variablesOf, withoutUnusedVariables } from './used-variables.ts';

export function operationOf({ text }: Pick<FetchNode, 'text'>): OperationDefinitionNode {
  const operation = parse(text, { noLocation: true }).definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('A fetch was made without an operation');
  return operation;
}

/** The fetch, asking for less than it did. */
export function withSelections(fetch: FetchNode, selectionSet: SelectionSetNode): FetchNode {
  const operation = withoutUnusedVariables({ ...operationOf(fetch), selectionSet });
  const used = variablesOf(operation);
  return {
    ...fetch,
    text: stripIgnoredCharacters(print(operation)),
    variables: fetch.variables.filter((name) => used.includes(name)),
    fields: fetchedFields(selectionSet),
  };
}
