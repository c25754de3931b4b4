import type { IncomingMessage } from 'node:http';
import { pathOf } from '../http/read/path-of.ts';
import { requestIdOf } from './request-id.ts';
import { traceIdOf } from './traceparent.ts';

/** What the log says of a request that never became an operation. */
export function requestLine(request: IncomingMessage) {
  return {
    traceId: traceIdOf(request.headers['traceparent']?.toString()),
    requestId: requestIdOf(request),
    method: request.method,
    path: pathOf(request),
  };
}
