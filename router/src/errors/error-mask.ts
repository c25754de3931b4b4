import type { Log } from '@agora/kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Turns an error into what the client may see of it. */
export type ErrorMask = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Codes that say no more than that something unforeseen happened: there the message may hold anything. */
const unforeseen = new Set<unknown>([undefined, 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

const internalExtensions = new Set(['stacktrace', 'exception', 'response', 'http']);

/** Coded errors pass without their internals; everything else is logged with its cause and masked. */
export function createErrorMask(log: Log): ErrorMask {
  return (formatted, error) => {
    const { extensions = {}, ...shown } = formatted;
    if (unforeseen.has(extensions['code'])) {
      log.error({ err: causeOf(error), path: formatted.path }, 'An error was masked');
      return { ...shown, message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    }
    const kept = Object.entries(extensions).filter(([name]) => !internalExtensions.has(name));
    return { ...shown, extensions: Object.fromEntries(kept) };
  };
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}
