import type { GraphQLFormattedError } from 'graphql';
import { type RouterErrorCode, statusOfCode } from '../../errors/router-error.ts';
import type { CompleteAnswer } from './answer.ts';

/** One reason why an operation is not run. */
export interface Reason extends Pick<GraphQLFormattedError, 'message' | 'locations'> {
  readonly code: RouterErrorCode;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Messages of GraphQL's library quote values, which may be as long as a request. */
const longestMessage = 1_000;

/** The answer to an operation that is not run; the first reason decides the HTTP status. */
export function refuse(reasons: readonly Reason[], headers: Readonly<Record<string, string>> = {}): CompleteAnswer {
  const [first] = reasons;
  const errors = reasons.map(({ code, message, locations, extensions }) => ({
    message: message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message,
    ...(locations ? { locations } : {}),
    extensions: { code, ...extensions },
  }));
  return {
    kind: 'complete',
    text: JSON.stringify({ errors }),
    status: (first && statusOfCode(first.code)) ?? 400,
    wasRun: false,
    headers,
    codes: reasons.map(({ code }) => code),
  };
}
