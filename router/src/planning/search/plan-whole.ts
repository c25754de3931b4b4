import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { variablesOf, withoutUnusedVariables } from '../document/used-variables.ts';
import { fetchedFields } from '../fetches/fetched-fields.ts';
import type { Plan } from '../plan/plan-node.ts';

/** In logs, and where the gateway itself fails. */
const gatewayName = 'gateway';

/**
 * The plan where another gateway runs operations: it is asked for all at once, and for the types by which the answer is shaped.
 *
 * @param asked of `plannerDocument`
 */
export function planWhole(asked: DocumentNode, schema: GraphQLSchema): Plan | undefined {
  const chosen = asked.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!chosen) return undefined;
  const operation = withTypenames(withoutUnusedVariables(chosen), schema);
  return {
    kind: 'Fetch',
    subgraph: gatewayName,
    operationKind: operation.operation,
    text: print(operation),
    isOfEntities: false,
    variables: variablesOf(operation),
    requires: [],
    inputRewrites: [],
    outputRewrites: [],
    contextRewrites: [],
    id: undefined,
    fields: fetchedFields(operation.selectionSet),
  };
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function withTypenames(operation: OperationDefinitionNode, schema: GraphQLSchema): OperationDefinitionNode {
  const types = new TypeInfo(schema);
  const leaveField = (field: FieldNode): FieldNode | undefined => {
    const type = types.getType();
    const { selectionSet } = field;
    if (!selectionSet || !type || !isAbstractType(getNamedType(type))) return undefined;
    if (!selectionSet.selections.some(isOfType)) return undefined;
    return { ...field, selectionSet: { ...selectionSet, selections: [typename, ...selectionSet.selections] } };
  };
  return visit(operation, visitWithTypeInfo(types, { [Kind.FIELD]: { leave: leaveField } }));
}

/** Whether what is selected depends on which of its types an object has. */
function isOfType(selection: SelectionNode): boolean {
  if (selection.kind !== Kind.INLINE_FRAGMENT) return false;
  return selection.typeCondition !== undefined || selection.selectionSet.selections.some(isOfType);
}
