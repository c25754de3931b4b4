import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AllowsOrigin } from './allows-origin.ts';

export interface CorsOptions {
  readonly allows: AllowsOrigin;
  /** Headers that clients may send beside the usual ones. */
  readonly forwardHeaders: readonly string[];
}

/** Lets pages of other origins ask; true when the request was a browser asking first, and is answered. */
export type AllowCrossOrigin = (request: IncomingMessage, response: ServerResponse) => boolean;

const usualHeaders = [
  'accept',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'authorization',
  'content-type',
  'traceparent',
  'tracestate',
  'x-apollo-operation-name',
  'x-request-id',
];
const shownHeaders = 'retry-after, www-authenticate, x-request-id';
/** What a browser keeps of it; Chromium no longer than two hours. */
const keptSeconds = '7200';

export function createAllowCrossOrigin({ allows, forwardHeaders }: CorsOptions): AllowCrossOrigin {
  const headers = [...new Set([...usualHeaders, ...forwardHeaders])].join(', ');
  return ({ headers: { origin, ...asked }, method }, response) => {
    if (origin === undefined) return false;
    response.setHeader('vary', 'origin');
    if (!allows(origin)) return false;
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('access-control-expose-headers', shownHeaders);
    if (method !== 'OPTIONS' || asked['access-control-request-method'] === undefined) return false;
    response.setHeader('access-control-allow-methods', 'GET, POST');
    response.setHeader('access-control-allow-headers', headers);
    response.setHeader('access-control-max-age', keptSeconds);
    response.writeHead(204).end();
    return true;
  };
}
