import { Kind, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { isAboutSchema } from './field-of.ts';
import { withoutUnusedVariables } from './used-variables.ts';

/**
 * The part of an operation that asks about the schema, under the client's names; `undefined` when there is none.
 *
 * @param operation has no named fragments
 */
export function introspectionOperation(operation: OperationDefinitionNode): OperationDefinitionNode | undefined {
  const selections = fieldsIn(operation.selectionSet);
  if (selections.length === 0) return undefined;
  const selectionSet: SelectionSetNode = { ...operation.selectionSet, selections };
  return withoutUnusedVariables({ ...operation, selectionSet });
}

function fieldsIn(set: SelectionSetNode): SelectionNode[] {
  return set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isAboutSchema(selection.name.value) ? [selection] : [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const selections = fieldsIn(selection.selectionSet);
    return selections.length === 0 ? [] : [{ ...selection, selectionSet: { ...selection.selectionSet, selections } }];
  });
}
