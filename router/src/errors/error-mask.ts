import type { GraphQLFormattedError } from 'graphql';

/** Turns an error into what the client may see of it. */
export type ErrorMask = (formatted: GraphQLFormattedError) => GraphQLFormattedError;

/** Codes that say no more than that something unforeseen happened: there the message may hold anything. */
const unforeseen = new Set<unknown>([undefined, 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

const internalExtensions = new Set(['stacktrace', 'exception', 'response', 'http']);

/** What GraphQL says of names that are like a wrong one: in production nobody guesses their way through the schema. */
const suggestion = / Did you mean .+\?$/;
const suggesting = new Set<unknown>(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** Whether an error of this code is masked, so that its cause is for the log. */
export function isUnforeseen(code: unknown): boolean {
  return unforeseen.has(code);
}

/** Coded errors pass without their internals; everything else is masked. */
export function createErrorMask(isProduction: boolean): ErrorMask {
  return (formatted) => {
    const { extensions = {}, ...shown } = formatted;
    if (unforeseen.has(extensions['code'])) {
      return { ...shown, message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    }
    const kept = Object.entries(extensions).filter(([name]) => !internalExtensions.has(name));
    const isSuggesting = isProduction && suggesting.has(extensions['code']);
    const message = isSuggesting ? shown.message.replace(suggestion, '') : shown.message;
    return { ...shown, message, extensions: Object.fromEntries(kept) };
  };
}
