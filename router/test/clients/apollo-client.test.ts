import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { expect, it } from 'vitest';
import { SubscriptionEnded } from '../../src/pipeline/answer/answer.ts';
import { ended, startTestHttp, type TestHttp } from '../http/harness/test-http.ts';

it('answers Apollo Client', async () => {
  await using http = await startTestHttp();

  const { data } = await apollo(http).query({ query: gql('{ hello }') });

  expect(data).toEqual({ hello: 'Grüße 🏃' });
});

it('answers the persisted queries of Apollo Client by GET', async () => {
  await using http = await startTestHttp();
  const link = new PersistedQueryLink({
    sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
    useGETForHashedQueries: true,
  });
  const client = apollo(http, link);

  for (let times = 0; times < 2; times += 1) {
    const { data } = await client.query({ query: gql('{ hello }'), fetchPolicy: 'network-only' });
    expect(data).toEqual({ hello: 'Grüße 🏃' });
  }

  expect(http.runs.map(({ request: { query } }) => query)).toEqual([
    undefined,
    expect.stringContaining('hello'),
    undefined,
  ]);
});

it('gives deferred parts to Apollo Client as they come', async () => {
  await using http = await startTestHttp();
  const query = gql('{ product { id ... @defer { name } ... @defer { price } } }');
  const seen: unknown[] = [];

  const watched = apollo(http).watchQuery({ query });
  watched.subscribe(({ data }) => void seen.push(data));
  await expect.poll(() => JSON.stringify(seen.at(-1))).toContain('p1');
  http.releaseDeferred();
  await expect.poll(() => JSON.stringify(seen.at(-1))).toContain('Lamp');
  http.releaseDeferred();
  await expect.poll(() => seen.at(-1)).toMatchObject({ product: { id: 'p1', name: 'Lamp', price: 12 } });
});

it('serves the multipart subscriptions of Apollo Client', async () => {
  await using http = await startTestHttp({ heartbeatMs: 5 });
  const events: unknown[] = [];
  const finished = Promise.withResolvers<undefined>();
  apollo(http)
    .subscribe({ query: gql('subscription { ticks }') })
    .subscribe({ next: ({ data }) => void events.push(data), complete: () => finished.resolve(undefined) });
  await expect.poll(() => http.ticks.subscribers()).toBe(1);

  http.ticks.send('{"data":{"ticks":1}}');
  http.ticks.send('{"data":{"ticks":2}}');
  http.ticks.end();
  await finished.promise;

  expect(events).toEqual([{ ticks: 1 }, { ticks: 2 }]);
});

it.each([
  ['the router cannot go on', ended, 'Log in again.'],
  ['the subgraph refuses it', new SubscriptionEnded([{ message: 'Not yours.' }], 'subgraph'), 'Not yours.'],
])('tells Apollo Client why a subscription ended when %s', async (_when, end, message) => {
  await using http = await startTestHttp();
  const failure = Promise.withResolvers<unknown>();
  apollo(http)
    .subscribe({ query: gql('subscription { ticks }'), fetchPolicy: 'no-cache' })
    .subscribe({ next: ({ error }) => failure.resolve(error), error: (error: unknown) => failure.resolve(error) });
  await expect.poll(() => http.ticks.subscribers()).toBe(1);

  http.ticks.fail(end);

  expect(String(await failure.promise)).toContain(message);
});

function apollo({ url }: TestHttp, ...links: ApolloLink[]): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([...links, new HttpLink({ uri: url })]),
    cache: new InMemoryCache(),
    incrementalHandler: new Defer20220824Handler(),
  });
}
