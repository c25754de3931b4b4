import { expect, it } from 'vitest';
import { bodyOf } from '../../src/subgraph/call/fetch-call.ts';
import { deliverySubgraph, orderSubgraph, productSubgraph, userSubgraph } from '../harness/shop-subgraphs.ts';
import { createEngineShop, shown } from './harness/engine-shop.ts';

const createShop = () => createEngineShop([orderSubgraph, userSubgraph, productSubgraph, deliverySubgraph]);

const subscription = `subscription ($id: ID!) {
  changed: orderStatusChanged(orderId: $id) { status buyer: customer { name } lines { product { title shippingCents } } }
}`;

/** The key under which a subgraph is asked for a field. */
const keyOf = (field: string, text: string) => new RegExp(`(\\w+): ?${field}\\b`).exec(text)?.[1] ?? field;

it('subscribes at the subgraph that has the events', () => {
  const shop = createShop();

  const call = shop.compile(subscription).upstream(shop.runOf(subscription, { id: 'o1' }));

  expect(call).toMatchObject({ subgraph: 'order', variables: '"id":"o1"', representations: undefined });
  expect(JSON.parse(bodyOf(call)).query).toMatch(/^subscription/);
});

it('completes each event with the fields of others', async () => {
  const shop = createShop();
  const compiled = shop.compile(subscription);
  const run = shop.runOf(subscription, { id: 'o1' });
  const { text } = compiled.upstream(run).document;
  const [key, buyer] = [keyOf('orderStatusChanged', text), keyOf('customer', text)];
  const order = {
    __typename: 'Order',
    status: 'PENDING',
    [buyer]: { __typename: 'User', id: 'u1' },
    lines: [{ product: { __typename: 'Product', id: 'p1' } }],
  };

  const { data, errors } = await compiled.executeEvent({ data: { [key]: order } }, run);

  expect(JSON.parse(data)).toEqual({
    changed: {
      status: 'PENDING',
      buyer: { name: 'User u1' },
      lines: [{ product: { title: 'Product p1', shippingCents: 300 } }],
    },
  });
  expect(errors).toEqual([]);
});

it('tells the errors of an event under the names of the client', async () => {
  const shop = createShop();
  const compiled = shop.compile(subscription);
  const run = shop.runOf(subscription, { id: 'o1' });
  const key = keyOf('orderStatusChanged', compiled.upstream(run).document.text);

  const { data, errors } = await compiled.executeEvent(
    { data: { [key]: null }, errors: [{ message: 'Lost.', path: [key, 'lines', 0], extensions: { code: 'LOST' } }] },
    run,
  );

  expect(data).toBe('{"changed":null}');
  expect(errors.map(shown)).toEqual([{ message: 'Lost.', path: ['changed', 'lines', 0], code: 'LOST' }]);
});
