import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '@agora/kit';
import { type Client, createClient } from 'graphql-ws';
import { z } from 'zod';
import { SubgraphFailure } from '../engine/call-subgraph.ts';
import type { PlannedRequest } from '../engine/plan-run.ts';
import { type SubgraphAnswer, subgraphAnswer } from '../subgraph/subgraph-answer.ts';
import { routerError } from '../errors/router-error.ts';
import type { SubgraphAddress } from '../supergraph/subgraph-address.ts';
import { EventQueue } from './event-queue.ts';
import { SubscriptionRefused } from './subscription-refused.ts';
import { UpstreamSocket } from './upstream-socket.ts';

const triesBeforeFirstConnection = 4;
const longestPauseMs = 5_000;
const heartbeatMs = 10_000;

interface UpstreamOptions {
  readonly subgraph: SubgraphAddress;
  readonly request: PlannedRequest;
  /** Asked again for each connection: a signature does not outlive the first. */
  readonly headers: () => Promise<Record<string, string>>;
  readonly log: Log;
}

/**
 * Subscribes at a subgraph. A subgraph that was never reached fails soon; one that was lost is sought for as long as
 * the reader stays. Leaving the queue closes the socket.
 */
export function openUpstream({ subgraph, request, headers, log }: UpstreamOptions): EventQueue<SubgraphAnswer> {
  const left = new AbortController();
  let wasConnected = false;
  let tries = 0;
  const client = createClient({
    url: subgraph.url.replace(/^http/, 'ws'),
    webSocketImpl: UpstreamSocket,
    connectionParams: headers,
    connectionAckWaitTimeout: 5_000,
    keepAlive: heartbeatMs,
    retryAttempts: Infinity,
    retryWait: (attempt) => pause(attempt, left.signal),
    shouldRetry: (reason) => {
      if (isRefusal(reason)) return false;
      log.warn({ subgraph: subgraph.name, ...closeOf(reason) }, 'A subscription lost its subgraph');
      return wasConnected || ++tries < triesBeforeFirstConnection;
    },
    on: { connected: () => (wasConnected = true) },
  });
  const stopHeartbeat = watchHeartbeat(client);
  const close = () => {
    left.abort();
    stopHeartbeat();
    unsubscribe();
    Promise.resolve(client.dispose()).catch((err: unknown) => log.debug({ err }, 'Closing an upstream failed'));
  };
  const queue = new EventQueue<SubgraphAnswer>(close);
  const unsubscribe = client.subscribe(
    { query: request.query, operationName: request.operationName ?? null, variables: { ...request.variables } },
    {
      next: (event) => {
        const parsed = subgraphAnswer.safeParse(event);
        if (parsed.success) queue.push(parsed.data);
        else queue.end(failureOf('SUBGRAPH_RESPONSE_INVALID', subgraph, parsed.error));
      },
      error: (reason) => {
        stopHeartbeat();
        if (!Array.isArray(reason)) log.warn({ subgraph: subgraph.name, ...closeOf(reason) }, 'A subscription failed');
        queue.end(
          Array.isArray(reason) ? new SubscriptionRefused(reason) : failureOf('SUBGRAPH_UNAVAILABLE', subgraph, reason),
        );
      },
      complete: () => {
        stopHeartbeat();
        queue.end();
      },
    },
  );
  return queue;
}

function failureOf(code: SubgraphFailure['code'], { name }: SubgraphAddress, cause: unknown): Error {
  const { message } = new SubgraphFailure(code, name);
  return routerError(code, message, { cause });
}

const closeEvent = z.object({ code: z.number(), reason: z.string() });

/** How a socket was closed, if that is what happened. */
function closeOf(reason: unknown): Partial<z.infer<typeof closeEvent>> {
  return closeEvent.safeParse(reason).data ?? {};
}

/**
 * A close code of the 44xx range says that another try would end the same way, unless the subgraph only says that it
 * cannot check who asks just now; 4499 is our own missing heartbeat.
 */
function isRefusal(event: unknown): boolean {
  const { code = 0, reason } = closeOf(event);
  return code >= 4400 && code < 4499 && reason !== 'SERVICE_UNAVAILABLE';
}

async function pause(attempt: number, signal: AbortSignal): Promise<void> {
  const longest = Math.min(longestPauseMs, 100 * 2 ** attempt);
  // Jitter: a restarted subgraph is not met by all its subscribers at once. Leaving cuts the pause short.
  await delay(longest * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
}

/** Ends a connection whose peer has gone without a word, so that it is made anew. */
function watchHeartbeat(client: Client): () => void {
  let overdue: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(overdue);
  client.on('ping', (isReceived) => {
    if (!isReceived) overdue = setTimeout(() => client.terminate(), heartbeatMs / 2);
  });
  client.on('pong', (isReceived) => {
    if (isReceived) stop();
  });
  client.on('closed', stop);
  return stop;
}
