import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { readerOf } from './http/harness/read-until.ts';
import { startTestShop } from './harness/test-shop.ts';
import { Feed, feedSubgraph, thingSubgraph } from './subscriptions/harness/feed-subgraph.ts';

const books = {
  name: 'books',
  sdl: 'type Query { book: Book } type Book { id: ID! title: String }',
  resolvers: { Query: { book: () => ({ id: 'b1', title: 'Emma' }) } },
};
const shop = await startTestShop({}, [feedSubgraph(new Feed()), thingSubgraph, books]);
afterAll(() => shop[Symbol.asyncDispose]());

const deferring = 'query ($later: Boolean) { book { id ... @defer(if: $later) { title } } }';
const answers = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).min(1) });

function post(query: string, variables: object, accept: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept };
  return fetch(shop.router.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
}

it.for([
  [{}, true],
  [{ later: true }, true],
  [{ later: false }, false],
] as const)('defers unless the variable that decides is false: %o', async ([variables, isDeferred]) => {
  const answer = await post(deferring, variables, 'multipart/mixed');

  const [before = ''] = (await readerOf(answer).toEnd()).split('"title"');
  expect(before.includes('"incremental"')).toBe(isDeferred);
});

it.for([
  ['query ($c: Boolean = true) { thing { id @skip(if: $c) } }'],
  ['query ($c: Boolean = true) { thing { id @include(if: $c) } }'],
  ['query ($c: Boolean) { thing { ... @defer(if: $c) { id } } }'],
] as const)('refuses null for what decides: %s', async ([query]) => {
  const answer = await post(query, { c: null }, 'multipart/mixed, application/json');

  expect(answers.parse(await answer.json())).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

const conditional = [
  ['subscription { plain @skip(if: true) { text } }', {}],
  ['subscription ($no: Boolean!) { plain @include(if: $no) { text } }', { no: false }],
  [
    'subscription ($yes: Boolean!) { ...F } fragment F on Subscription { plain @include(if: $yes) { text } }',
    { yes: true },
  ],
] as const;

it.for(conditional)(
  'refuses a subscription whose root field may be left out, with an error: %s',
  async ([query, variables]) => {
    const events = await post(query, variables, 'text/event-stream');
    const parts = await post(query, variables, 'multipart/mixed;subscriptionSpec=1.0');
    const ended = Promise.withResolvers<unknown>();
    shop
      .connect()
      .subscribe(
        { query, variables },
        { next: ended.resolve, error: ended.resolve, complete: () => ended.resolve(undefined) },
      );

    for (const text of [await events.text(), await parts.text(), JSON.stringify(await ended.promise)]) {
      expect(text).toContain('GRAPHQL_VALIDATION_FAILED');
      expect(text).not.toMatch(/"errors":\[\]/);
    }
  },
);
