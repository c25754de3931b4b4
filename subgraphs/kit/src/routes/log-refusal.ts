import type { IncomingMessage } from 'node:http';
import type { Log } from '../telemetry/log.ts';
import { logBounded } from '../telemetry/log-bounded.ts';
import { currentTraceId } from '../telemetry/trace.ts';
import type { RouteError } from './route-error.ts';

interface Refused {
  readonly problem: RouteError;
  readonly route: string;
  readonly request: IncomingMessage;
  readonly durationMs: number;
}

/** One line for a request that failed, unless many fail alike: an error with its cause where nobody foresaw it, a warning where something is away, else for information. */
export function logRefusal(log: Log, { problem, route, request, durationMs }: Refused): void {
  const { status, code, cause } = problem;
  const line = {
    traceId: currentTraceId(),
    requestId: request.headers['x-request-id'],
    route,
    status,
    code,
    durationMs: Math.round(durationMs * 10) / 10,
  };
  if (status === 500) log.error({ ...line, err: cause }, 'a request failed');
  else if (status > 500) {
    const away = { level: 'warn', message: 'a request failed', codes: [route, code] } as const;
    logBounded(log, away, () => ({ ...line, cause: cause instanceof Error ? cause.message : cause }));
  } else {
    const refused = { level: 'info', message: 'a request was refused', codes: [route, code] } as const;
    logBounded(log, refused, () => ({ ...line, ...(typeof cause === 'string' && { cause }) }));
  }
}
