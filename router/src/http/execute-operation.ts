import type { ApolloServer } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import { PublicError } from '../errors/public-error.ts';
import type { RouterContext } from '../security/router-context.ts';
import type { Operation } from '../subscriptions/read-operation.ts';

/** Runs a query or mutation that came another way than over HTTP, as if it had come over HTTP. */
export async function executeOperation(
  apollo: ApolloServer<RouterContext>,
  { document, operationName, variables }: Operation,
  contextValue: RouterContext,
): Promise<ExecutionResult> {
  const { body } = await apollo.executeOperation(
    { query: document, ...(operationName ? { operationName } : {}), variables: { ...variables } },
    { contextValue },
  );
  if (body.kind !== 'single') throw new Error('The gateway does not answer in parts');
  const { errors, ...result } = body.singleResult;
  return errors ? { ...result, errors: errors.map((error) => new PublicError(error)) } : result;
}
