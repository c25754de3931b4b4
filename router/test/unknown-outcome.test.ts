import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { defaultSubgraphLimits } from '../src/config.ts';
import { startTestShop, type TestShop } from './harness/test-shop.ts';
import type { SubgraphDefinition } from './harness/test-subgraph.ts';

/** Places an order once for each key, however often it is asked. */
function checkout() {
  const placed = new Map<string, number>();
  const place = (key: string) => {
    if (!placed.has(key)) placed.set(key, 1);
    return `order of ${key}`;
  };
  const definition: SubgraphDefinition = {
    name: 'checkout',
    sdl: 'type Query { cart: String } type Mutation { place(key: String!): String }',
    resolvers: {
      Query: { cart: () => 'open' },
      Mutation: { place: (_: unknown, { key }: Record<string, unknown>) => place(String(key)) },
    },
  };
  return { definition, placed, place };
}

const PLACE = 'mutation ($key: String!) { place(key: $key) }';

async function overWebSocket(shop: TestShop, key: string): Promise<unknown> {
  const client = shop.connect();
  try {
    for await (const answer of client.iterate({ query: PLACE, variables: { key } })) return answer;
    throw new Error('There was no answer');
  } finally {
    await client.dispose();
  }
}

async function overHttp(shop: TestShop, key: string): Promise<unknown> {
  const { status, ...answer } = await shop.ask(PLACE, { variables: { key } });
  expect(status).toBe(200);
  return answer;
}

function failure(code: string, what: string) {
  const message = `The checkout service was asked and ${what}: the mutation may have had its effect.`;
  return { data: { place: null }, errors: [{ message, path: ['place'], extensions: { code } }] };
}
const lost = failure('OUTCOME_UNKNOWN', 'gave no usable answer');
const late = failure('OPERATION_TIMEOUT', 'has not answered');
const page = (status: number) => (response: ServerResponse) => void response.writeHead(status).end('<h1>Oops</h1>');

const protocols = [
  ['HTTP', overHttp],
  ['WebSocket', overWebSocket],
] as const;

let shop: TestShop;
const { definition, placed, place } = checkout();
beforeAll(async () => {
  shop = await startTestShop({ subgraph: { ...defaultSubgraphLimits, timeoutMs: 500 } }, [definition]);
});
afterAll(() => shop[Symbol.asyncDispose]());
beforeEach(() => placed.clear());
afterEach(() => (shop.subgraph('checkout').answerWith = undefined));

it.each<[string, (response: ServerResponse) => void, unknown]>([
  ['whose connection is reset', (response) => void response.socket?.resetAndDestroy(), lost],
  ['whose connection is closed', (response) => void response.destroy(), lost],
  [
    'whose answer breaks off',
    (response) => void response.writeHead(200, { 'content-length': 99 }).write('{', () => response.destroy()),
    lost,
  ],
  ['that is answered with a page', page(200), lost],
  ['that is answered with a page of an error', page(500), lost],
  ['that a proxy gave up', page(502), lost],
  ['that a proxy did not wait for', page(504), lost],
  ['that is not answered in time', () => undefined, late],
])(
  'says of a mutation %s that it may have had its effect, and what that was when it comes again',
  async (_, end, told) => {
    const service = shop.subgraph('checkout');
    for (const [protocol, ask] of protocols) {
      service.answerWith = (response) => {
        place(protocol);
        end(response);
      };
      const first = await ask(shop, protocol);
      service.answerWith = undefined;
      const again = await ask(shop, protocol);

      expect(first, protocol).toEqual(told);
      expect(again, protocol).toEqual({ data: { place: `order of ${protocol}` } });
    }
    expect([...placed.values()]).toEqual([1, 1]);
  },
);

it.each(protocols)('says the same where the process is killed amid a mutation, over %s', async (_, ask) => {
  const script = fileURLToPath(new URL('harness/killed-subgraph.ts', import.meta.url));
  const killed = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(killed.stdout, 'data');
  const url = new URL(`http://127.0.0.1:${String(port).trim()}/graphql`);
  await using other = await startTestShop({ subgraphUrls: { checkout: url } }, [definition]);

  const answer = await ask(other, 'a');

  expect(answer).toEqual(lost);
});

it.each([
  ['refuses it with a page', 404, 'SUBGRAPH_RESPONSE_INVALID'],
  ['is said by a proxy not to be there', 503, 'SUBGRAPH_UNAVAILABLE'],
])('does not say so where the service %s', async (_, status, code) => {
  await using other = await startTestShop({}, [definition]);
  other.subgraph('checkout').answerWith = page(status);

  const { data, errors } = await other.ask(PLACE, { variables: { key: 'a' } });

  expect(data).toEqual({ place: null });
  expect(errors).toMatchObject([{ path: ['place'], extensions: { code } }]);
});

it('goes on asking a service that answers mutations with nothing of use', async () => {
  await using other = await startTestShop({ subgraph: { ...defaultSubgraphLimits, breakerFailures: 3 } }, [definition]);
  const service = other.subgraph('checkout');
  service.answerWith = page(200);
  for (let time = 0; time < 4; time += 1) await other.ask(PLACE, { variables: { key: 'a' } });
  service.answerWith = undefined;

  const answer = await other.ask('{ cart }');

  expect(answer).toEqual({ status: 200, data: { cart: 'open' } });
});
