import { verifyIdentity } from '@agora/kit/edge';
import { expect, it } from 'vitest';
import { orderEvents } from '../harness/shop-subgraphs.ts';
import { startTestShop, verifyHeader } from '../harness/test-shop.ts';
import { whenSubscribed } from '../harness/when-subscribed.ts';

const ada = '0198f0a0-0000-7000-8000-000000000001';

const pending = {
  id: 'o1',
  status: 'PENDING',
  customer: { id: 'u1' },
  lines: [
    { quantity: 2, product: { id: 'p1' } },
    { quantity: 1, product: { id: 'p1' } },
    { quantity: 1, product: { id: 'p2' } },
  ],
};

it('brings with each event the fields of all subgraphs, by alias, fragment and variable', async () => {
  await using shop = await startTestShop();
  const events = shop.connect().iterate({
    query: `subscription Watch($id: ID!, $loud: Boolean = true, $withLines: Boolean!) {
      changed: orderStatusChanged(orderId: $id) {
        __typename
        state: status
        buyer: customer { ...Named quiet: name }
        lines @include(if: $withLines) { quantity article: product { label: title shippingCents } }
        secret: id @skip(if: true)
      }
    }
    fragment Named on User { name(upper: $loud) }`,
    variables: { id: 'o1', withLines: true },
  });
  const first = events.next();
  await whenSubscribed('o1');

  orderEvents.emit('o1', pending);

  expect((await first).value).toEqual({
    data: {
      changed: {
        __typename: 'Order',
        state: 'PENDING',
        buyer: { name: 'USER U1', quiet: 'User u1' },
        lines: [
          { quantity: 2, article: { label: 'Product p1', shippingCents: 300 } },
          { quantity: 1, article: { label: 'Product p1', shippingCents: 300 } },
          { quantity: 1, article: { label: 'Product p2', shippingCents: 600 } },
        ],
      },
    },
  });
  expect(shop.subgraph('product').calls.map(({ variables }) => variables)).toEqual([
    {
      representations: [
        { __typename: 'Product', id: 'p1' },
        { __typename: 'Product', id: 'p2' },
      ],
    },
  ]);
});

it('completes members of a union that other subgraphs own', async () => {
  await using shop = await startTestShop();
  const events = shop.connect().iterate({
    query: `subscription {
      orderStatusChanged(orderId: "o3") { subject { kind: __typename ... on User { name } ... on Product { title } } }
    }`,
  });
  const first = events.next();
  await whenSubscribed('o3');

  orderEvents.emit('o3', { subject: { id: 'p1' } });
  orderEvents.emit('o3', { subject: { id: 'u1' } });
  const seen = [(await first).value, (await events.next()).value];

  expect(seen).toEqual([
    { data: { orderStatusChanged: { subject: { kind: 'Product', title: 'Product p1' } } } },
    { data: { orderStatusChanged: { subject: { kind: 'User', name: 'User u1' } } } },
  ]);
});

it('delivers an event without the fields of a subgraph that is down, and with one error', async () => {
  await using shop = await startTestShop();
  await shop.subgraph('user')[Symbol.asyncDispose]();
  const events = shop.connect().iterate({
    query: 'subscription { orderStatusChanged(orderId: "o4") { status customer { name } } }',
  });
  const first = events.next();
  await whenSubscribed('o4');

  orderEvents.emit('o4', pending);

  expect((await first).value).toEqual({
    data: { orderStatusChanged: { status: 'PENDING', customer: null } },
    errors: [
      {
        message: 'The user service cannot be reached.',
        path: ['orderStatusChanged', 'customer', 'name'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      },
    ],
  });
});

it('shows the owning subgraph who subscribes', async () => {
  await using shop = await startTestShop();
  const authorization = await shop.tokens.headerFor(ada);
  const events = shop.connect({ authorization }).iterate({
    query: 'subscription { orderStatusChanged(orderId: "o5") { id } }',
  });
  const first = events.next();
  await whenSubscribed('o5');
  orderEvents.emit('o5', pending);
  await first;

  const [params] = shop.subgraph('order').connections;

  expect(params).toMatchObject({ authorization });
  expect(await verifyIdentity(String(params?.['x-agora-identity']), verifyHeader, 'order')).toMatchObject({
    viewer: { id: ada },
  });
});

it('passes a refusal of the owning subgraph on as an error', async () => {
  await using shop = await startTestShop();
  const events = shop.connect().iterate({
    query: 'subscription { orderStatusChanged(orderId: "forbidden") { id } }',
  });

  await expect(events.next()).rejects.toEqual([
    { message: 'This order is not yours.', path: ['orderStatusChanged'], extensions: { code: 'FORBIDDEN' } },
  ]);
});

it('ends when the owning subgraph ends', async () => {
  await using shop = await startTestShop();
  const events = shop.connect().iterate({ query: 'subscription { orderStatusChanged(orderId: "o6") { id } }' });
  const end = events.next();
  await whenSubscribed('o6');

  orderEvents.emit('o6:end');

  expect(await end).toEqual({ done: true, value: undefined });
});
