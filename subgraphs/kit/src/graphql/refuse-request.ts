import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../subgraph/http-server.ts';
import type { Log } from '../telemetry/log.ts';
import { logBounded } from '../telemetry/log-bounded.ts';
import { operationHeader, operationNameOf } from '../telemetry/operation-name.ts';
import { traceIdOf } from '../telemetry/trace.ts';
import type { CodedError } from './coded-error.ts';
import { refusal } from './refusal.ts';

interface Refused {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** By `performance.now()`. */
  readonly since: number;
}

/** Answers a request that never became an operation, and logs it: a warning where the service is at fault. */
export function refuseRequest(
  log: Log,
  { request: { headers }, response, since }: Refused,
  status: number,
  error: CodedError,
  responseHeaders: Record<string, string> = {},
): void {
  const { code, originalError } = error;
  const level = status >= 500 ? 'warn' : 'info';
  logBounded(log, { level, message: 'a request was refused', codes: [code] }, () => ({
    traceId: traceIdOf(headers['traceparent']?.toString()),
    requestId: headers['x-request-id'],
    operation: operationNameOf(headers[operationHeader]),
    durationMs: Math.round((performance.now() - since) * 10) / 10,
    code,
    ...(originalError && { cause: originalError.message }),
  }));
  sendJson(response, status, refusal(error), responseHeaders);
}
