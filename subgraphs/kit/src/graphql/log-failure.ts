import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError } from 'graphql';
import type { Log } from '../telemetry/log.ts';
import { logBounded } from '../telemetry/log-bounded.ts';
import { currentTraceId } from '../telemetry/trace.ts';
import { formatError } from './format-error.ts';

interface FailedOperation {
  readonly errors: readonly GraphQLError[];
  /** What the client of the router calls it. */
  readonly operation: string | undefined;
  /** What the router calls the request that this belongs to. */
  readonly requestId: string | undefined;
  readonly durationMs?: number;
}

const message = 'an operation failed';

/** Not this request's fault. */
const outside = new Set(['SERVICE_UNAVAILABLE', 'SERVICE_OVERLOADED', 'OUTCOME_UNKNOWN']);

/**
 * One line for an operation that failed, however many errors it has, unless many fail by what is away: an error with the
 * first cause where something was unforeseen, a warning where another service is away or there is too much to do, else
 * for information. Neither variables nor data are in it.
 */
export function logFailure(log: Log, { errors, operation, requestId, durationMs }: FailedOperation): void {
  const told = errors.map((error) => ({ error, code: formatError(error.toJSON(), error).extensions?.['code'] }));
  const unforeseen = told.find(({ code }) => code === 'INTERNAL_SERVER_ERROR')?.error;
  const away = told.find(({ code }) => typeof code === 'string' && outside.has(code))?.error;
  const codes = [...new Set(told.map(({ code }) => String(code)))].slice(0, 5);
  const line = {
    traceId: currentTraceId(),
    requestId,
    operation,
    ...(durationMs === undefined ? {} : { durationMs: Math.round(durationMs * 10) / 10 }),
    errors: errors.length,
    codes,
    path: (unforeseen ?? away ?? errors[0])?.path,
  };
  if (unforeseen) log.error({ ...line, err: unwrapResolverError(unforeseen) }, message);
  else if (away) logBounded(log, { level: 'warn', message, codes }, () => ({ ...line, cause: away.message }));
  else log.info(line, message);
}
