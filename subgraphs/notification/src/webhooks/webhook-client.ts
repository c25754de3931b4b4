import { lookup } from 'node:dns';
import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '../domain/webhooks/public-address.ts';
import { unfitUrl } from '../domain/webhooks/unfit-url.ts';

interface WebhookRequest {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Aborts it beside its own limit of time. */
  readonly signal?: AbortSignal;
}

/** What came of a request: an answer, or why there was none. */
interface WebhookAnswer {
  readonly statusCode: number | null;
  readonly responseStart: string | null;
  readonly fault: string | null;
}

/** What takes webhooks out of the shop. */
export interface WebhookClient {
  /** Rejects only when it is aborted by its caller. */
  post(request: WebhookRequest): Promise<WebhookAnswer>;
}

interface WebhookClientOptions {
  /** Only over TLS, and to public addresses. */
  readonly isGuarded: boolean;
  readonly timeoutMs?: number;
  /** Looks up names; the system's resolver unless given. */
  readonly resolve?: LookupFunction;
}

/** Of an answer so many bytes are read, and no more. */
const mostBytes = 1_000;

/**
 * Posts to addresses that strangers choose. The address that is connected to is the one that was checked, since the check is
 * part of the look-up; redirects are not followed, an answer is read to its first bytes, and all of it takes some seconds.
 */
export function webhookClient({
  isGuarded,
  timeoutMs = 10_000,
  resolve = lookup,
}: WebhookClientOptions): WebhookClient {
  const guarded: LookupFunction = (hostname, options, done) => {
    resolve(hostname, options, (error, found, family) => {
      const addresses = error ? [] : typeof found === 'string' ? [found] : found.map(({ address }) => address);
      const isRefused = !error && !addresses.every(isPublicAddress);
      done(isRefused ? new Error('the name stands for an address that is not public') : error, found, family);
    });
  };
  return {
    async post({ url, body, headers, signal }) {
      if (unfitUrl(url, isGuarded)) return faultOf('the URL is not allowed');
      const target = new URL(url);
      const ask = target.protocol === 'https:' ? httpsRequest : httpRequest;
      const timeout = AbortSignal.timeout(timeoutMs);
      const bytes = Buffer.from(body);
      try {
        return await answerOf(
          ask(target, {
            method: 'POST',
            agent: false,
            lookup: isGuarded ? guarded : resolve,
            maxHeaderSize: 16 * 1024,
            headers: {
              'content-type': 'application/json',
              'content-length': bytes.length,
              'user-agent': 'Agora-Webhooks/1',
              ...headers,
            },
            signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
          }),
          bytes,
        );
      } catch (error) {
        if (signal?.aborted) throw error;
        if (timeout.aborted) return faultOf(`there was no answer within ${timeoutMs / 1_000} s`);
        return faultOf(error instanceof Error ? error.message : String(error));
      }
    },
  };
}

const faultOf = (fault: string): WebhookAnswer => ({ statusCode: null, responseStart: null, fault: visible(fault) });

async function answerOf(request: ClientRequest, body: Buffer): Promise<WebhookAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request.once('response', resolve).once('error', reject).end(body);
  const response = await promise;
  const read: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    read.push(chunk);
    length += chunk.length;
    if (length >= mostBytes) break;
  }
  request.destroy();
  const responseStart = visible(Buffer.concat(read).subarray(0, mostBytes).toString());
  return { statusCode: response.statusCode ?? null, responseStart, fault: null };
}

/** What strangers say is shown on one line; the database takes no NUL. */
const visible = (text: string) => text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, mostBytes);
