import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import {
  deliverySubgraph,
  orderEvents,
  orderSubgraph,
  productSubgraph,
  userSubgraph,
} from './harness/shop-subgraphs.ts';
import { compose, startTestShop } from './harness/test-shop.ts';
import { whenSubscribed } from './harness/when-subscribed.ts';

const smaller = {
  ...userSubgraph,
  sdl: userSubgraph.sdl
    .replace('name(upper: Boolean = false): String!', 'called: String')
    .replace('me: User', 'me: User hello: String'),
};

it('follows its supergraph, for queries and for subscriptions', async () => {
  await using shop = await startTestShop();
  const next = compose([orderSubgraph, productSubgraph, deliverySubgraph, smaller]);

  await writeFile(shop.supergraphPath, next);

  await expect
    .poll(async () => (await shop.ask('{ __type(name: "User") { fields { name } } }')).data, { timeout: 10_000 })
    .toEqual({
      __type: { fields: [{ name: 'id' }, { name: 'called' }] },
    });
  const gone = shop
    .connect()
    .iterate({ query: 'subscription { orderStatusChanged(orderId: "h1") { customer { name } } }' });
  await expect(gone.next()).rejects.toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
});

it('lets running subscriptions go on as they were planned', async () => {
  await using shop = await startTestShop();
  const running = shop.connect().iterate({
    query: 'subscription { orderStatusChanged(orderId: "h2") { customer { name } } }',
  });
  const first = running.next();
  await whenSubscribed('h2');

  await writeFile(shop.supergraphPath, compose([orderSubgraph, productSubgraph, deliverySubgraph, smaller]));
  await expect.poll(async () => (await shop.ask('{ hello }')).status, { timeout: 10_000 }).toBe(200);
  orderEvents.emit('h2', { customer: { id: 'u1' } });

  expect((await first).value).toEqual({ data: { orderStatusChanged: { customer: { name: 'User u1' } } } });
});
