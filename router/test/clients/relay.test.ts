import { inspect } from 'node:util';
import { createFetchMultipartSubscription } from '@apollo/client/utilities/subscriptions/relay';
import { createClient } from 'graphql-sse';
import {
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  requestSubscription,
  Store,
  type SubscribeFunction,
} from 'relay-runtime';
import { waitForFragmentData } from 'relay-runtime/experimental.js';
import { expect, it } from 'vitest';
import { orderEvents } from '../harness/shop-subgraphs.ts';
import { startTestShop, type TestShop } from '../harness/test-shop.ts';
import { whenSubscribed } from '../harness/when-subscribed.ts';
import { fetchFrom, subscribeBy } from './harness/relay-network.ts';
import {
  cancelMutation,
  type CancelMutation,
  orderQuery,
  type OrderQuery,
  pageCustomer,
  pageProduct,
  pageQuery,
  type PageQuery,
  statusSubscription,
  type StatusSubscription,
} from './harness/relay-operations.ts';

const ada = '0198f0a0-0000-7000-8000-000000000001';
const pending = { status: 'PENDING', customer: { name: 'User u1' } };

const protocols: [string, (shop: TestShop) => Environment][] = [
  ['a socket', (shop) => environmentOf(shop, subscribeBy(shop.connect()))],
  [
    'server-sent events',
    (shop) => environmentOf(shop, subscribeBy(createClient({ url: shop.router.url, retryAttempts: 0 }))),
  ],
  ['multipart HTTP', (shop) => environmentOf(shop, createFetchMultipartSubscription(shop.router.url))],
];

it('answers Relay', async () => {
  await using shop = await startTestShop();

  const answer = await fetchQuery<OrderQuery>(environmentOf(shop), orderQuery, { id: 'o1' }).toPromise();

  expect(answer).toEqual({ order: pending });
});

it('runs the mutations of Relay for who is logged in', async () => {
  await using shop = await startTestShop();
  const authorization = await shop.tokens.headerFor(ada, '15m', 'order:write');

  const answer = await new Promise((onCompleted, onError) => {
    commitMutation<CancelMutation>(environmentOf(shop, undefined, { authorization }), {
      mutation: cancelMutation,
      variables: { id: 'o1' },
      onCompleted,
      onError,
    });
  });

  expect(answer).toEqual({ orderCancel: pending });
});

it('tells Relay why there is no answer', async () => {
  await using shop = await startTestShop();

  const answer = fetchQuery(environmentOf(shop, undefined, { authorization: 'Basic x' }), orderQuery, { id: 'o1' });

  await expect(answer.toPromise()).rejects.toMatchObject({
    source: { errors: [{ extensions: { code: 'TOKEN_INVALID' } }] },
  });
});

it('gives deferred fragments to Relay as they come', async () => {
  await using shop = await startTestShop();
  const environment = environmentOf(shop);
  const user = shop.subgraph('user');
  const held = Promise.withResolvers<undefined>();
  user.answerWith = (response) =>
    void held.promise.then(() =>
      response.setHeader('content-type', 'application/json').end('{"data":{"_entities":[{"name":"Ada"}]}}'),
    );

  const { order } = await new Promise<PageQuery['response']>((next, error) => {
    fetchQuery<PageQuery>(environment, pageQuery, { id: 'o1' }).subscribe({ next, error });
  });
  if (!order) throw new Error('There is no order');
  const [product] = order.lines.flatMap((line) => line.product ?? []);
  if (!product) throw new Error('There is no product');
  const shownProduct = await waitForFragmentData(environment, pageProduct, product);
  held.resolve(undefined);
  const shownCustomer = await waitForFragmentData(environment, pageCustomer, order);

  expect(order).toMatchObject({ status: 'PENDING', lines: [{ quantity: 2 }, { quantity: 1 }] });
  expect(shownProduct).toEqual({ title: 'Product p1', shippingCents: 300 });
  expect(shownCustomer).toEqual({ status: 'PENDING', customer: { name: 'Ada' } });
});

it.each(protocols)('sends events to Relay over %s, which keeps what it shows up to date', async (_name, clientOf) => {
  await using shop = await startTestShop();
  const environment = clientOf(shop);
  const shown = createOperationDescriptor(orderQuery, { id: 'o1' });
  environment.retain(shown);
  await fetchQuery(environment, orderQuery, { id: 'o1' }).toPromise();
  const seen: unknown[] = [];
  const ended = new Promise<void>((onCompleted, onError) => {
    requestSubscription<StatusSubscription>(environment, {
      subscription: statusSubscription,
      variables: { id: 'o1' },
      onNext: (event) => void seen.push(event),
      onCompleted,
      onError,
    });
  });
  await whenSubscribed('o1');

  orderEvents.emit('o1', { id: 'o1', status: 'CONFIRMED', customer: { id: 'u1' } });
  orderEvents.emit('o1', { id: 'o1', status: 'SHIPPED', customer: { id: 'u2' } });
  await expect.poll(() => seen).toHaveLength(2);
  orderEvents.emit('o1:end');
  await ended;

  expect(seen).toEqual([
    { orderStatusChanged: { status: 'CONFIRMED', customer: { name: 'User u1' } } },
    { orderStatusChanged: { status: 'SHIPPED', customer: { name: 'User u2' } } },
  ]);
  expect(environment.lookup(shown.fragment).data).toEqual({
    order: { status: 'SHIPPED', customer: { name: 'User u2' } },
  });
});

it.each(protocols)('ends the subscription of Relay over %s when it leaves', async (_name, clientOf) => {
  await using shop = await startTestShop();
  const watching = requestSubscription(clientOf(shop), { subscription: statusSubscription, variables: { id: 'o1' } });
  await whenSubscribed('o1');

  watching.dispose();

  await whenSubscribed('o1', 0);
});

it.each(protocols)('tells Relay over %s why it may not subscribe', async (_name, clientOf) => {
  await using shop = await startTestShop();

  const failure = await new Promise((onError) => {
    requestSubscription(clientOf(shop), {
      subscription: statusSubscription,
      variables: { id: 'forbidden' },
      onError,
    });
  });

  expect(inspect(failure)).toContain('This order is not yours.');
});

function environmentOf(
  { router: { url } }: TestShop,
  subscribe?: SubscribeFunction,
  headers: Record<string, string> = {},
): Environment {
  return new Environment({
    network: Network.create(fetchFrom(url, headers), subscribe),
    store: new Store(new RecordSource()),
  });
}
