import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { auditServer } from 'graphql-http';
import { createClient } from 'graphql-sse';
import { expect, it } from 'vitest';
import { orderEvents } from '../harness/shop-subgraphs.ts';
import { startTestShop, type TestShop } from '../harness/test-shop.ts';
import { whenSubscribed } from '../harness/when-subscribed.ts';
import { readerOf } from './harness/read-until.ts';

it('does all that GraphQL over HTTP says a server must and should do', async () => {
  await using shop = await startTestShop();

  const results = await auditServer({ url: shop.router.url });

  expect(results.length).toBeGreaterThan(50);
  expect(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
});

it('sends events of a subscription, with fields of several subgraphs, as server-sent events', async () => {
  await using shop = await startTestShop();
  const query = 'subscription { orderStatusChanged(orderId: "sse") { status customer { name } } }';
  const events = createClient({ url: shop.router.url, retryAttempts: 0 }).iterate({ query });
  const first = events.next();
  await whenSubscribed('sse');

  orderEvents.emit('sse', { id: 'sse', status: 'SHIPPED', customer: { id: 'u1' } });
  const { value } = await first;
  orderEvents.emit('sse:end');

  expect(value).toEqual({ data: { orderStatusChanged: { status: 'SHIPPED', customer: { name: 'User u1' } } } });
  expect(await events.next()).toEqual({ done: true, value: undefined });
});

it('sends events of a subscription as multipart to Apollo Client', async () => {
  await using shop = await startTestShop();
  const query = gql('subscription { orderStatusChanged(orderId: "multipart") { id customer { id name } } }');
  const seen: unknown[] = [];
  const finished = Promise.withResolvers<undefined>();
  apollo(shop)
    .subscribe({ query })
    .subscribe({ next: ({ data }) => void seen.push(data), complete: () => finished.resolve(undefined) });
  await whenSubscribed('multipart');

  orderEvents.emit('multipart', { id: 'multipart', status: 'SHIPPED', customer: { id: 'u1' } });
  await expect.poll(() => seen.length).toBe(1);
  orderEvents.emit('multipart:end');
  await finished.promise;

  expect(seen).toMatchObject([{ orderStatusChanged: { id: 'multipart', customer: { id: 'u1', name: 'User u1' } } }]);
});

it('unsubscribes at the subgraph when the client of an event stream leaves', async () => {
  await using shop = await startTestShop();
  const client = new AbortController();
  const search = new URLSearchParams({ query: 'subscription { orderStatusChanged(orderId: "left") { id } }' });
  const headers = { accept: 'text/event-stream' };
  await fetch(`${shop.router.url}?${search.toString()}`, { headers, signal: client.signal });
  await whenSubscribed('left');

  client.abort();

  await whenSubscribed('left', 0);
});

it('ends event streams with a reason when it stops', async () => {
  await using shop = await startTestShop();
  const answer = await fetch(shop.router.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { orderStatusChanged(orderId: "stopped") { id } }' }),
  });
  const reader = readerOf(answer);
  await whenSubscribed('stopped');

  const stopped = shop.router[Symbol.asyncDispose]();

  expect(await reader.toEnd()).toMatch(/ROUTER_STOPPING.*\n\nevent: complete\n/);
  await stopped;
});

it('gives deferred fields to Apollo Client after the others', async () => {
  await using shop = await startTestShop();
  const release = Promise.withResolvers<undefined>();
  shop.subgraph('product').answerWith = (response) => {
    const entity = { __typename: 'Product', title: 'Lamp' };
    void release.promise.then(() => response.end(JSON.stringify({ data: { _entities: [entity] } })));
  };
  const query = gql('{ order(id: "o2") { id lines { product { id ... @defer { title } } } } }');
  const seen: unknown[] = [];

  apollo(shop)
    .watchQuery({ query })
    .subscribe(({ data }) => void seen.push(data));
  await expect.poll(() => JSON.stringify(seen), { timeout: 10_000 }).toContain('"p1"');
  release.resolve(undefined);

  await expect.poll(() => JSON.stringify(seen), { timeout: 10_000 }).toContain('Lamp');
});

function apollo({ router }: TestShop): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri: router.url }),
    cache: new InMemoryCache(),
    incrementalHandler: new Defer20220824Handler(),
  });
}
