import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OpenContext } from '../http/answer-graphql.ts';
import type { RunOperation } from '../pipeline/run-operation.ts';

export interface OwnMutations {
  readonly run: RunOperation;
  readonly openContext: OpenContext;
}

/** Runs a mutation of the router's own for a request that is no GraphQL: what it answers, as JSON; undefined where it is not whole. */
export async function runOwnMutation(
  request: IncomingMessage,
  response: ServerResponse,
  { run, openContext }: OwnMutations,
  { query, input }: { readonly query: string; readonly input: unknown },
): Promise<unknown> {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const answer = await run(
    { query, operationName: undefined, variables: { input }, extensions: {} },
    await openContext(request, gone.signal),
    { mutations: true, deferral: false, events: false },
  );
  return answer.kind === 'complete' ? JSON.parse(answer.text) : undefined;
}
