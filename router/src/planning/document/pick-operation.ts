import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { Refusal } from '../model/prepare.ts';

/** The operation of a document that is to be run; a refusal when the document does not have it. */
export function pickOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode | Refusal {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [first, ...others] = operations;
  if (!first) return { code: 'BAD_REQUEST', message: 'The document has no operation.' };
  if (name === undefined) {
    return others.length === 0
      ? first
      : { code: 'BAD_REQUEST', message: 'The document has several operations: say in operationName which one to run.' };
  }
  const named = operations.find((operation) => operation.name?.value === name);
  return named ?? { code: 'BAD_REQUEST', message: `The document has no operation named "${name}".` };
}
