import type { ServerResponse } from 'node:http';
import type { Log } from '@agora/kit/edge';
import type { GraphQLFormattedError } from 'graphql';
import { SubscriptionEnded } from '../../pipeline/answer/answer.ts';
import type { EventFormat } from './event-format.ts';
import type { OpenStreams } from './open-streams.ts';
import { awaitDrain } from './await-drain.ts';
import { streamHeaders } from './answer-headers.ts';

/** What event streams share. */
export interface EventSurroundings {
  readonly streams: OpenStreams;
  readonly log: Log;
  /** In place of each format's own. */
  readonly heartbeatMs?: number | undefined;
  /** How long a client may take nothing; 30 s unless told. */
  readonly drainTimeoutMs?: number | undefined;
}

const stopping: GraphQLFormattedError = {
  message: 'The router stops. Subscribe again.',
  extensions: { code: 'ROUTER_STOPPING' },
};
const unforeseen: GraphQLFormattedError = {
  message: 'Internal server error',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

/**
 * Sends events as they come until they end, the client leaves or takes nothing for too long, or the router stops.
 * They are not packed: a packer keeps some 256 KB for each subscriber, and an event is small.
 */
export async function sendEvents(
  response: ServerResponse,
  events: AsyncIterableIterator<string, undefined>,
  format: EventFormat,
  { streams, log, heartbeatMs = format.heartbeatMs, drainTimeoutMs }: EventSurroundings,
): Promise<void> {
  const isOver = () => response.writableEnded || response.destroyed;
  const end = (last: string) => {
    if (!isOver()) response.end(last);
  };
  // The source may be waiting for its next event: it is told, and not waited for.
  const unsubscribe = () => {
    events.return?.().catch((err: unknown) => log.warn({ err }, 'Unsubscribing failed'));
  };
  if (isOver()) {
    unsubscribe();
    return;
  }
  response.writeHead(200, ['content-type', format.contentType, ...streamHeaders]);
  response.write(format.opening);
  const heartbeat = setInterval(() => {
    if (!isOver() && !response.writableNeedDrain) response.write(format.heartbeat);
  }, heartbeatMs);
  const stop = () => {
    end(format.failure([stopping]) + format.closing);
    unsubscribe();
  };
  response.once('close', () => {
    clearInterval(heartbeat);
    streams.delete(stop);
    unsubscribe();
  });
  streams.add(stop);

  try {
    for (let next = await events.next(); !isOver(); next = await events.next()) {
      if (next.done) end(format.closing);
      else if (!response.write(format.event(next.value)) && (await awaitDrain(response, drainTimeoutMs)) === 'stuck') {
        log.info('A client that took no events was dropped');
      }
      if (isOver()) return;
    }
  } catch (err) {
    if (isOver()) return;
    end(lastOf(err, format, log) + format.closing);
  }
}

function lastOf(err: unknown, format: EventFormat, log: Log): string {
  if (!(err instanceof SubscriptionEnded)) {
    log.error({ err }, 'A subscription failed');
    return format.failure([unforeseen]);
  }
  const { errors, by } = err;
  return by === 'subgraph' ? format.event(JSON.stringify({ errors })) : format.failure(errors);
}
