import { serviceNames } from '@agora/schema';
import { expect, it } from 'vitest';
import { startTestShop } from '../harness/test-shop.ts';
import { plausibleSubgraph, scalars } from './plausible-subgraph.ts';

const BUY = `mutation ($cartId: ID!) {
  checkoutComplete(input: { cartId: $cartId, idempotencyKey: "1" }) {
    orderId
    order { id number }
    cart { status order { id } }
  }
}`;

it('tells which order a cart has become before the order service has heard of it', async () => {
  const subgraphs = serviceNames.map(plausibleSubgraph);
  const order = subgraphs.find(({ name }) => name === 'order');
  Object.assign(order?.resolvers['Order'] ?? {}, { __resolveReference: () => null });
  await using shop = await startTestShop({}, subgraphs);
  const id = scalars['ID'];
  const authorization = await shop.tokens.headerFor(String(id));

  const { data, errors } = await shop.ask(BUY, { variables: { cartId: id }, headers: { authorization } });

  expect(data).toEqual({
    checkoutComplete: { orderId: id, order: null, cart: { status: 'OPEN', order: { id } } },
  });
  expect(errors).toMatchObject([
    { path: ['checkoutComplete', 'order', 'number'], extensions: { code: 'ENTITY_NOT_FOUND' } },
  ]);
});
