import { expect, it } from 'vitest';
import { deliverySubgraph, orderSubgraph, productSubgraph, userSubgraph } from '../harness/shop-subgraphs.ts';
import { createEngineShop } from './harness/engine-shop.ts';

const createShop = () => createEngineShop([orderSubgraph, userSubgraph, productSubgraph, deliverySubgraph]);

it('answers from all subgraphs in the order of the client', async () => {
  const shop = createShop();

  const { data, errors } = await shop.execute(`{
    __typename
    orders { lines { quantity product { shippingCents title id } } status id kind: __typename customer { name } }
    me { id: name name(upper: true) id2: id }
  }`);

  expect(errors).toEqual([]);
  expect(data).toBe(
    JSON.stringify({
      __typename: 'Query',
      orders: [
        {
          lines: [
            { quantity: 2, product: { shippingCents: 300, title: 'Product p1', id: 'p1' } },
            { quantity: 1, product: { shippingCents: 600, title: 'Product p2', id: 'p2' } },
          ],
          status: 'PENDING',
          id: 'o1',
          kind: 'Order',
          customer: { name: 'User u1' },
        },
        {
          lines: [{ quantity: 1, product: { shippingCents: 300, title: 'Product p1', id: 'p1' } }],
          status: 'SHIPPED',
          id: 'o2',
          kind: 'Order',
          customer: { name: 'User u2' },
        },
      ],
      me: { id: 'User u1', name: 'USER U1', id2: 'u1' },
    }),
  );
});
