import { GraphQLError } from 'graphql';
import type { CompleteAnswer } from './answer.ts';
import type { ShowErrors } from './show-errors.ts';

/** Whatever went wrong, as an error that can be shown. */
export function knownError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : unforeseen(error);
}

/** The answer when something went wrong outside of any field: a coded error is told, anything else is masked. */
export function failedAnswer(known: GraphQLError, showErrors: ShowErrors): CompleteAnswer {
  const text = `{${showErrors([known]).slice(0, -1)}}`;
  return { kind: 'complete', text, status: httpStatusOf(known), wasRun: false, headers: {} };
}

/** The answer to a client that has gone: nobody reads it, and there is nothing to be logged. */
export const unreadAnswer: CompleteAnswer = {
  kind: 'complete',
  text: '{"data":null}',
  status: 499,
  wasRun: false,
  headers: {},
};

function unforeseen(error: unknown): GraphQLError {
  return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
}

function httpStatusOf({ extensions }: GraphQLError): number {
  const { http } = extensions;
  const isTold = typeof http === 'object' && http !== null && 'status' in http && typeof http.status === 'number';
  return isTold ? Number(http.status) : 500;
}
