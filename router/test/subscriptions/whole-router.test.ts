import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { expect, it } from 'vitest';
import { startTestShop } from '../harness/test-shop.ts';
import { Feed, feedSubgraph, thingSubgraph } from './harness/feed-subgraph.ts';

const subgraphsOf = (feed: Feed) => [feedSubgraph(feed), thingSubgraph];

it('resumes behind the last event although the client asks for no cursor, and shows none', async () => {
  const feed = new Feed();
  await using shop = await startTestShop({}, subgraphsOf(feed));
  const events = shop.connect().iterate({
    query: `subscription ($after: String) {
      moved: resumable(after: $after) { saying: text cursor: __typename thing { text: name } }
    }`,
    variables: { after: '1' },
  });
  for (const text of ['a', 'b', 'c']) feed.publish(text);
  const before = [await events.next(), await events.next()];

  await shop.subgraph('feed')[Symbol.asyncDispose]();
  await feed.whenWatched(0);
  for (const text of ['d', 'e']) feed.publish(text);
  await shop.restart('feed');
  const behind = [await events.next(), await events.next()];

  const eventOf = (text: string) => ({
    data: { moved: { saying: text, cursor: 'Change', thing: { text: `Thing ${text}` } } },
  });
  expect([...before, ...behind].map(({ value }) => value as unknown)).toEqual(['b', 'c', 'd', 'e'].map(eventOf));
});

it('fetches the fields of other subgraphs once for all who watch the same', async () => {
  const feed = new Feed();
  await using shop = await startTestShop({}, subgraphsOf(feed));
  const client = shop.connect();
  const watching = Array.from({ length: 20 }, () =>
    client.iterate({ query: 'subscription { plain { thing { name } } }' }),
  );
  const firsts = watching.map((events) => events.next());
  await feed.whenWatched(1);
  await expect.poll(() => shop.subgraph('feed').connections).toHaveLength(1);

  feed.publish('a');
  const seen = await Promise.all(firsts);

  expect(seen.map(({ value }) => value as unknown)).toEqual(
    watching.map(() => ({ data: { plain: { thing: { name: 'Thing a' } } } })),
  );
  expect(shop.subgraph('thing').calls).toHaveLength(1);
});

it('serves Apollo Client over its link for sockets', async () => {
  const feed = new Feed();
  await using shop = await startTestShop({}, subgraphsOf(feed));
  const client = new ApolloClient({ link: new GraphQLWsLink(shop.connect()), cache: new InMemoryCache() });
  const seen: unknown[] = [];
  const ended = Promise.withResolvers<undefined>();
  const watching = client.subscribe({ query: gql('subscription { plain { text thing { name } } }') }).subscribe({
    next: ({ data }) => seen.push(data),
    complete: () => ended.resolve(undefined),
  });
  await feed.whenWatched(1);

  const queried = await client.query({ query: gql('{ thing { name } }') });
  feed.publish('a');
  await expect.poll(() => seen).toHaveLength(1);
  feed.complete();
  await ended.promise;
  watching.unsubscribe();

  expect(queried.data).toEqual({ thing: null });
  expect(seen).toEqual([
    { plain: { __typename: 'Change', text: 'a', thing: { __typename: 'Thing', name: 'Thing a' } } },
  ]);
});

it('tells who streams over HTTP that the router stops', async () => {
  const feed = new Feed();
  await using shop = await startTestShop({}, subgraphsOf(feed));
  const response = await fetch(shop.router.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { plain { text } }' }),
  });
  await feed.whenWatched(1);

  await shop.router[Symbol.asyncDispose]();

  expect(await response.text()).toContain('"code":"ROUTER_STOPPING"');
});
