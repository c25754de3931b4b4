import { Kind, type OperationDefinitionNode, visit } from 'graphql';

/** The operation without the definitions of variables that it does not use: subgraphs refuse them. */
export function withoutUnusedVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  const { variableDefinitions = [], ...rest } = operation;
  visit(rest, { [Kind.VARIABLE]: ({ name }) => void used.add(name.value) });
  return { ...rest, variableDefinitions: variableDefinitions.filter(({ variable }) => used.has(variable.name.value)) };
}

export function variablesOf({ variableDefinitions = [] }: OperationDefinitionNode): readonly string[] {
  return variableDefinitions.map(({ variable }) => variable.name.value);
}
