import { expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { operationOf, startFeed, take } from './harness/start-feed.ts';

const operation = operationOf('subscription { plain { text } }');
const acknowledge = '{"type":"connection_ack"}';
const next = '{"id":"1","type":"next","payload":{"data":{"plain":{"text":"a"}}}}';

it.each([
  ['TOKEN_EXPIRED', 'that the token has run out', (socket: WebSocket) => socket.close(4403, 'TOKEN_EXPIRED')],
  ['SUBGRAPH_UNAVAILABLE', 'that nobody may', (socket: WebSocket) => socket.close(4403, 'Forbidden')],
  ['SUBGRAPH_UNAVAILABLE', 'that it cannot check', (socket: WebSocket) => socket.close(4403, 'SERVICE_UNAVAILABLE')],
  ['SUBGRAPH_RESPONSE_INVALID', 'what is no message', (socket: WebSocket) => socket.send('<html>')],
  [
    'SUBGRAPH_RESPONSE_INVALID',
    'an event that is none',
    (socket: WebSocket) => socket.send('{"type":"next","id":"1"}'),
  ],
])('ends with %s when the subgraph says %s', async (code, _, answer) => {
  await using subgraph = await startScripted((socket) => answer(socket));
  await using shop = await startFeed({ urlOf: () => subgraph.url });

  const events = await shop.subscribe(operation);

  await expect(events.next()).rejects.toMatchObject({ errors: [{ extensions: { code } }] });
});

it('tries again soon when a subgraph cannot check who asks just now', async () => {
  let asked = 0;
  await using subgraph = await startScripted((socket) => {
    if (++asked === 1) {
      socket.close(4403, 'SERVICE_UNAVAILABLE');
      return;
    }
    socket.send(acknowledge);
    socket.send(next);
  });
  await using shop = await startFeed({ urlOf: () => subgraph.url });

  const events = await shop.subscribe(operation);

  expect(await take(events, 1)).toEqual(['a']);
});

it('answers the pings of a subgraph', async () => {
  const pong = Promise.withResolvers<string>();
  await using subgraph = await startScripted((socket) => {
    socket.on('message', (data) => {
      const text = Buffer.isBuffer(data) ? data.toString() : '';
      if (text.includes('pong')) pong.resolve(text);
    });
    socket.send(acknowledge);
    socket.send('{"type":"ping"}');
  });
  await using shop = await startFeed({ urlOf: () => subgraph.url });

  await shop.subscribe(operation);

  expect(await pong.promise).toBe('{"type":"pong"}');
});

/** A subgraph that does as it is told once it has been greeted. */
async function startScripted(onGreeting: (socket: WebSocket) => void): Promise<{ url: string } & AsyncDisposable> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) => socket.once('message', () => onGreeting(socket)));
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    async [Symbol.asyncDispose]() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
