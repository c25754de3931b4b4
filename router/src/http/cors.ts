import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where Apollo Sandbox is served from when it is not embedded in our own page. */
const sandboxOrigins = new Set(['https://studio.apollographql.com', 'https://sandbox.embed.apollographql.com']);

/** Lets Sandbox call the router from its own origin; true when the request was a preflight and is answered. */
export function allowSandbox(request: IncomingMessage, response: ServerResponse): boolean {
  const { origin } = request.headers;
  if (!origin || !sandboxOrigins.has(origin)) return false;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'origin');
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return false;
  response.setHeader('vary', 'origin, access-control-request-headers');
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '');
  response.setHeader('access-control-max-age', '600');
  response.writeHead(204).end();
  return true;
}
