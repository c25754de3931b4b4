import { expect, it } from 'vitest';
import { defaultLimits } from '../src/config.ts';
import { startTestShop, type TestShop } from './harness/test-shop.ts';
import type { SubgraphDefinition } from './harness/test-subgraph.ts';
import { endless, everywhere, wideLimits } from './planning/endless-plans.ts';

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const never = () => new Promise(() => undefined);

async function* changes() {
  yield await Promise.resolve({ changed: { id: '1' } });
  yield { changed: { id: '2' } };
}

/** Answers what is fast, and never what is slow. */
const subgraphs: readonly SubgraphDefinition[] = [
  {
    name: 'quick',
    sdl: `${federation} type Query { fast: String page: Page } type Page @key(fields: "id") { id: ID! }
      type Mutation { note: String }
      type Subscription { changed: Page }`,
    resolvers: {
      Query: { fast: () => 'yes', page: () => ({ id: '1' }) },
      Mutation: { note: () => 'noted' },
      Subscription: { changed: { subscribe: changes } },
    },
  },
  {
    name: 'hung',
    sdl: `${federation} type Query { slow: String } type Page @key(fields: "id") { id: ID! rating: Int }
      type Mutation { place: String }`,
    resolvers: { Query: { slow: never }, Page: { rating: never }, Mutation: { place: never } },
  },
];

const startShop = (limits: Partial<typeof defaultLimits> = { operationMs: 300 }) =>
  startTestShop({ limits: { ...defaultLimits, ...limits } }, subgraphs);

const query = '{ fast slow page { id rating } }';
const unanswered = 'The hung service has not answered, and the time of the operation is over.';
const answer = {
  data: { fast: 'yes', slow: null, page: { id: '1', rating: null } },
  errors: [
    { message: unanswered, path: ['slow'], extensions: { code: 'OPERATION_TIMEOUT' } },
    { message: unanswered, path: ['page', 'rating'], extensions: { code: 'OPERATION_TIMEOUT' } },
  ],
};

const post = (accept: string) => (shop: TestShop, text: string) =>
  fetch(shop.router.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query: text }),
  });
const get = (accept: string) => (shop: TestShop, text: string) =>
  fetch(`${shop.router.url}?query=${encodeURIComponent(text)}`, {
    headers: { accept, 'apollo-require-preflight': '1' },
  });

const overHttp = [
  ['POST, application/json', post('application/json'), 504],
  ['POST, application/graphql-response+json', post('application/graphql-response+json'), 504],
  ['GET, application/json', get('application/json'), 504],
  ['GET, application/graphql-response+json', get('application/graphql-response+json'), 504],
  ['POST, server-sent events', post('text/event-stream'), 200],
  ['GET, server-sent events', get('text/event-stream'), 200],
  ['multipart, deferred parts', post('multipart/mixed;deferSpec=20220824'), 200],
  ['multipart, events', post('multipart/mixed;subscriptionSpec=1.0'), 200],
] as const;

async function all<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const known: Value[] = [];
  for await (const value of values) known.push(value);
  return known;
}

/** The only answer in whatever form it was sent. */
async function onlyAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^data: (?=\{)/, ''));
  const answers = lines.filter((line) => line.startsWith('{'));
  expect(answers).toHaveLength(1);
  const { payload, hasNext: _, ...rest } = JSON.parse(answers[0] ?? '');
  return payload ?? rest;
}

it.each(overHttp)('answers what came in time, with 200 and the rest null, over %s', async (_, ask) => {
  await using shop = await startShop();

  const response = await ask(shop, query);

  expect(response.status).toBe(200);
  expect(await onlyAnswer(response)).toEqual({
    data: answer.data,
    errors: expect.arrayContaining(answer.errors),
  });
});

it('answers what came in time over WebSocket', async () => {
  await using shop = await startShop();
  const client = shop.connect();

  const answers = await all(client.iterate({ query }));

  expect(answers).toEqual([{ data: answer.data, errors: expect.arrayContaining(answer.errors) }]);
  await client.dispose();
});

it('answers what came in time for each event, and goes on', async () => {
  await using shop = await startShop({ operationMs: 50 });
  const client = shop.connect();

  const events = await all(client.iterate({ query: 'subscription { changed { id rating } }' }));

  const errors = [{ message: unanswered, path: ['changed', 'rating'], extensions: { code: 'OPERATION_TIMEOUT' } }];
  expect(events).toEqual(['1', '2'].map((id) => ({ data: { changed: { id, rating: null } }, errors })));
  await client.dispose();
});

it('ends deferred parts with the time of the operation', async () => {
  await using shop = await startShop();

  const response = await post('multipart/mixed;deferSpec=20220824')(shop, '{ fast ... @defer { slow } }');
  const parts = (await response.text()).split(/\r?\n/).filter((line) => line.startsWith('{'));

  expect(parts.map((part): unknown => JSON.parse(part))).toEqual([
    { data: { fast: 'yes' }, hasNext: true },
    {
      incremental: [{ path: [], data: { slow: null }, errors: [answer.errors[0]] }],
      hasNext: expect.any(Boolean),
    },
    { hasNext: false },
  ]);
});

it('fails a whole operation that was not planned in time, over every protocol', async () => {
  const limits = { ...defaultLimits, ...wideLimits, planningMs: 1_000 };
  await using shop = await startTestShop({ limits }, everywhere);
  const client = shop.connect();
  const code = { extensions: { code: 'PLANNING_TIMEOUT' } };
  const byPost = overHttp.filter(([protocol]) => !protocol.startsWith('GET'));

  for (const [protocol, ask, status] of byPost) {
    const response = await ask(shop, endless(0));
    expect(response.status, protocol).toBe(status);
    expect(await onlyAnswer(response), protocol).toMatchObject({ errors: [code] });
  }
  await expect(all(client.iterate({ query: endless(0) }))).rejects.toMatchObject([code]);
  await client.dispose();
});

it('says of a mutation that was sent that it may have had its effect, and of one that was not that it was not asked', async () => {
  await using shop = await startShop();

  const { status, ...told } = await shop.ask('mutation { place note }');

  expect(status).toBe(200);
  expect(told).toEqual({
    data: { place: null, note: null },
    errors: [
      {
        message: 'The hung service was asked and has not answered: the mutation may have had its effect.',
        path: ['place'],
        extensions: { code: 'OPERATION_TIMEOUT' },
      },
      {
        message: 'The quick service was not asked: the time of the operation is over.',
        path: ['note'],
        extensions: { code: 'OPERATION_TIMEOUT' },
      },
    ],
  });
});
