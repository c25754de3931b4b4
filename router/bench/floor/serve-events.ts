import type { Server } from 'node:http';
import { createClient } from 'graphql-ws';
import { Pool } from 'undici';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

const message = z.object({ type: z.string(), id: z.string().optional() });
const event = z.object({
  data: z.object({
    reviewAdded: z.object({
      id: z.string(),
      body: z.string(),
      product: z.object({ __typename: z.string(), upc: z.string() }),
    }),
  }),
});
const entity = z.object({ data: z.object({ _entities: z.tuple([z.object({ name: z.string() })]) }) });

/** The floor of a subscription: one upstream, one call of a subgraph and one text for each event, sent to everybody. */
export function serveEvents(http: Server, origin: string): void {
  const pool = new Pool(origin);
  const subscribers = new Map<WebSocket, string>();
  let isSubscribed = false;

  const onEvent = async (value: unknown) => {
    const { id, body, product } = event.parse(value).data.reviewAdded;
    const answer = await pool.request({
      path: '/products',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query($representations:[_Any!]!){_entities(representations:$representations){...on Product{name}}}',
        variables: { representations: [product] },
      }),
    });
    const { name } = entity.parse(await answer.body.json()).data._entities[0];
    const data = JSON.stringify({ reviewAdded: { id, body, product: { upc: product.upc, name } } });
    for (const [socket, subscription] of subscribers)
      socket.send(`{"id":"${subscription}","type":"next","payload":{"data":${data}}}`);
  };
  const subscribeOnce = async () => {
    if (isSubscribed) return;
    isSubscribed = true;
    const client = createClient({ url: `${origin.replace('http', 'ws')}/reviews` });
    const query = 'subscription{reviewAdded{id body product{__typename upc}}}';
    for await (const value of client.iterate({ query })) await onEvent(value);
  };
  const server = new WebSocketServer({ server: http, path: '/graphql' });
  server.on('connection', (socket) => {
    socket.on('close', () => subscribers.delete(socket));
    socket.on('message', (bytes: Buffer) => {
      const { type, id } = message.parse(JSON.parse(bytes.toString()));
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (type !== 'subscribe' || id === undefined) return;
      subscribers.set(socket, id);
      void subscribeOnce();
    });
  });
}
