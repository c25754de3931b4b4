import { type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { request as askByTls } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { discardRest } from '@agora/kit/edge';
import type { ServiceName } from '@agora/schema';
import { routerError } from '../errors/router-error.ts';
import { pathOf } from '../http/read/path-of.ts';
import { requestIdHeader, requestIdOf } from '../telemetry/request-id.ts';

interface ServiceRoute {
  readonly service: ServiceName;
  readonly path: RegExp;
  readonly methods: readonly string[];
}

/** What pages ask of services beside the graph, at the shop's own address. Each service itself decides who may. */
const routes: readonly ServiceRoute[] = [
  { service: 'product', path: /^\/media\/[\da-f]+(?:\/\d+)?$/, methods: ['GET', 'HEAD'] },
  { service: 'product', path: /^\/downloads\/[\w-]+$/, methods: ['GET'] },
  { service: 'product', path: /^\/variants\/[\da-f-]+\/files$/, methods: ['POST'] },
  { service: 'review', path: /^\/review-photos\/[\da-f-]+$/, methods: ['GET', 'HEAD'] },
  { service: 'review', path: /^\/reviews\/[\da-f-]+\/photos$/, methods: ['POST'] },
  { service: 'product', path: /^\/imports$/, methods: ['POST'] },
  { service: 'product', path: /^\/imports\/[\da-f-]+\/rows$/, methods: ['GET'] },
  { service: 'product', path: /^\/exports\/products$/, methods: ['GET'] },
];

/** No cookie is among them: a foreign page cannot have a browser send a token. */
const askedHeaders = [
  'accept',
  'accept-encoding',
  'authorization',
  'content-length',
  'content-type',
  'idempotency-key',
  'if-none-match',
  'traceparent',
];
const answeredHeaders = [
  'allow',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-length',
  'content-security-policy',
  'content-type',
  'etag',
  'retry-after',
  'vary',
  'x-content-type-options',
];

/** How long a service may say nothing. */
const silenceMs = 60_000;

export type ForwardToService = (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined;

/** Hands a request for a route of a service on to it, and its answer back, as they come; undefined for what is none. Throws coded errors. */
export function createForwardToService(urlOf: (service: ServiceName) => string): ForwardToService {
  return (request, response) => {
    const path = pathOf(request);
    const route = routes.find((one) => one.path.test(path) && one.methods.includes(request.method ?? ''));
    if (!route) return undefined;
    const { search } = new URL(request.url ?? '/', 'http://localhost');
    return forward(new URL(path + search, urlOf(route.service)), request, response);
  };
}

async function forward(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const headers = { ...picked(request.headers, askedHeaders), [requestIdHeader]: requestIdOf(request) };
  const asked = (url.protocol === 'https:' ? askByTls : ask)(url, {
    method: request.method,
    headers,
    signal: gone.signal,
    timeout: silenceMs,
  });
  asked.on('timeout', () => asked.destroy(new Error('The service says nothing.')));
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    asked.once('response', resolve);
    asked.on('error', reject);
  });
  // No pipeline: that would end the client's connection with the service's, and what the service answers counts.
  request.pipe(asked);
  const answer = await answered.catch((cause: unknown) => {
    throw routerError('SERVICE_UNAVAILABLE', 'This part of the shop does not answer at the moment.', { cause });
  });
  request.unpipe(asked);
  if (discardRest(request, response)) response.setHeader('connection', 'close');
  response.writeHead(answer.statusCode ?? 502, picked(answer.headers, answeredHeaders));
  // Who has left is sent nothing more.
  await pipeline(answer, response).catch(() => undefined);
  if (!asked.writableFinished) asked.destroy();
}

function picked(headers: IncomingMessage['headers'], names: readonly string[]): Record<string, string | string[]> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
