import { type RawData, WebSocket } from 'ws';
import { readAnswer } from '../../subgraph/http/read-answer.ts';
import type { SubgraphAnswer, SubgraphAnswerError } from '../../subgraph/call/subgraph-answer.ts';
import { readUpstreamMessage } from './upstream-message.ts';

export interface UpstreamConnectionOptions {
  /** Over HTTP; the same place is asked over WebSocket. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What is subscribed to, as JSON. */
  readonly payload: string;
  /** @param text the message as it came */
  readonly onEvent: (event: SubgraphAnswer, text: string) => void;
  readonly signal: AbortSignal;
}

/** How one connection to a subgraph ended. */
export type ConnectionEnd =
  | { readonly kind: 'complete' }
  | { readonly kind: 'refused'; readonly errors: readonly SubgraphAnswerError[] }
  | { readonly kind: 'unreadable'; readonly cause: unknown }
  | { readonly kind: 'closed'; readonly wasOpen: boolean; readonly code: number; readonly reason: string };

const openWithinMs = 5_000;
const heartbeatMs = 10_000;
const pongWithinMs = 5_000;
const largestMessage = 16 * 1024 * 1024;

/** Subscribes once over `graphql-transport-ws`, on a socket of its own, and tells how that ended. Never rejects. */
export function connectUpstream(options: UpstreamConnectionOptions): Promise<ConnectionEnd> {
  const { url, headers, payload, onEvent, signal } = options;
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws', {
    handshakeTimeout: openWithinMs,
    maxPayload: largestMessage,
    perMessageDeflate: false,
    // One event may be written to very many subscribers: others have their turn before the next one.
    allowSynchronousEvents: false,
  });
  const ended = Promise.withResolvers<ConnectionEnd>();
  let wasOpen = false;
  // A peer that accepts but does not acknowledge, or that has gone without a word, is given up.
  let overdue = setTimeout(() => socket.terminate(), openWithinMs);
  let heartbeat: NodeJS.Timeout | undefined;

  const end = (how: ConnectionEnd) => {
    ended.resolve(how);
    socket.close(1000);
  };
  const onMessage = (data: RawData) => {
    // `ws` gives one buffer for each message unless told otherwise.
    const text = Buffer.isBuffer(data) ? data.toString() : '';
    const message = readUpstreamMessage(text);
    switch (message.type) {
      case 'connection_ack':
        wasOpen = true;
        clearTimeout(overdue);
        heartbeat = setInterval(() => {
          socket.send('{"type":"ping"}');
          clearTimeout(overdue);
          overdue = setTimeout(() => socket.terminate(), pongWithinMs);
        }, heartbeatMs);
        socket.send(`{"id":"1","type":"subscribe","payload":${payload}}`);
        return;
      case 'ping':
        socket.send('{"type":"pong"}');
        return;
      case 'pong':
        clearTimeout(overdue);
        return;
      case 'next':
        onEvent(readAnswer(message.payload, undefined, undefined, text.length), text);
        return;
      case 'error':
        end({ kind: 'refused', errors: readAnswer({ errors: message.payload }).errors ?? [] });
        return;
      case 'complete':
        end({ kind: 'complete' });
    }
  };
  const leave = () => {
    if (socket.readyState === WebSocket.OPEN && wasOpen) socket.send('{"id":"1","type":"complete"}');
    end({ kind: 'complete' });
  };

  socket.on('open', () => socket.send(`{"type":"connection_init","payload":${JSON.stringify(headers)}}`));
  socket.on('message', (data) => {
    if (socket.readyState !== WebSocket.OPEN) return;
    try {
      onMessage(data);
    } catch (cause) {
      end({ kind: 'unreadable', cause });
    }
  });
  // The close event follows and says enough.
  socket.on('error', () => undefined);
  socket.on('close', (code, reason) => {
    clearTimeout(overdue);
    clearInterval(heartbeat);
    signal.removeEventListener('abort', leave);
    ended.resolve({ kind: 'closed', wasOpen, code, reason: reason.toString() });
  });
  signal.addEventListener('abort', leave);
  if (signal.aborted) leave();
  return ended.promise;
}
