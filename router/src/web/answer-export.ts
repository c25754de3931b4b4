import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { routerError } from '../errors/router-error.ts';
import type { OpenContext } from '../http/answer-graphql.ts';
import { pathOf } from '../http/read/path-of.ts';
import type { RateLimiter } from '../limits/rate/rate-limiter.ts';
import { requestIdHeader } from '../telemetry/request-id.ts';

export interface Exports {
  /** Of the service that has the files. */
  readonly serviceUrl: () => string;
  readonly rate: RateLimiter;
}

const exportPath = /^\/exports\/[0-9a-f-]{36}$/;
/** A service that has not begun to answer by then is not waited for. */
const answerWithinMs = 10_000;
/** What a request for a file counts as, in operations. */
const tokens = 10;
const passedOn = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND' } as const;

export function isExportPath(path: string): boolean {
  return exportPath.test(path);
}

/**
 * `GET /exports/<id>`: the file of what the shop has of a person, as the service of accounts sends it to who asks with their access token. Pages have no
 * other way to it, since they ask nobody but the router. Throws coded errors.
 */
export async function answerExport(
  request: IncomingMessage,
  response: ServerResponse,
  { serviceUrl, rate }: Exports,
  openContext: OpenContext,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  if (request.method !== 'GET') throw routerError('METHOD_NOT_ALLOWED', 'A file is asked for by GET.');
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const { caller, clientKey, requestId } = await openContext(request, gone.signal);
  const { authorization } = caller;
  if (authorization === undefined) throw routerError('UNAUTHENTICATED', 'Log in first.');
  const allowance = await rate.take(clientKey, tokens);
  if (!allowance.ok) {
    const { retryAfterMs } = allowance;
    throw routerError('RATE_LIMITED', 'Too much was asked. Try again later.', { extensions: { retryAfterMs } });
  }

  const headers = { authorization, [requestIdHeader]: requestId };
  const answer = await open(new URL(pathOf(request), serviceUrl()), headers, gone.signal);
  const refusal = Object.entries(passedOn).find(([status]) => Number(status) === answer.status)?.[1];
  if (refusal !== undefined) throw routerError(refusal, 'There is no such file for you, or it has expired.');
  if (!answer.ok || !answer.body) throw unavailable();
  for (const name of ['content-type', 'content-disposition']) {
    const value = answer.headers.get(name);
    if (value !== null) response.setHeader(name, value);
  }
  await pipeline(Readable.fromWeb(answer.body), response);
}

async function open(url: URL, headers: Readonly<Record<string, string>>, gone: AbortSignal): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), answerWithinMs);
  try {
    return await fetch(url, { headers, redirect: 'error', signal: AbortSignal.any([gone, late.signal]) });
  } catch (error) {
    throw unavailable(error);
  } finally {
    clearTimeout(timer);
  }
}

function unavailable(cause?: unknown) {
  return routerError('SERVICE_UNAVAILABLE', 'The file cannot be fetched at the moment.', { cause });
}
