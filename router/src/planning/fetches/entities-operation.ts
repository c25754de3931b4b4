import {
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parseType,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';

/**
 * An operation that asks for fields of entities.
 *
 * @param from defines the variables
 * @param fields by their type
 */
export function entitiesOperation(
  from: OperationDefinitionNode,
  fields: ReadonlyMap<string, readonly SelectionNode[]>,
): OperationDefinitionNode {
  const own = (from.variableDefinitions ?? []).filter(({ variable }) => variable.name.value !== name.value);
  const selections = [...fields].map(([type, ofType]) => onType(type, ofType));
  const argument = { kind: Kind.ARGUMENT, name, value: representations } as const;
  const entities = { kind: Kind.NAME, value: '_entities' } as const;
  return {
    ...from,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: [...own, definition],
    selectionSet: setOf([{ kind: Kind.FIELD, name: entities, arguments: [argument], selectionSet: setOf(selections) }]),
  };
}

const name = { kind: Kind.NAME, value: 'representations' } as const;
const representations = { kind: Kind.VARIABLE, name } as const;
const definition: VariableDefinitionNode = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: representations,
  type: parseType('[_Any!]!', { noLocation: true }),
};

export function onType(name: string, selections: readonly SelectionNode[]): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
    selectionSet: setOf(selections),
  };
}

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}
