import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { FetchNode } from './plan-node.ts';

export function operationOf({ text }: Pick<FetchNode, 'text'>): OperationDefinitionNode {
  const operation = parse(text, { noLocation: true }).definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('A fetch was made without an operation');
  return operation;
}
