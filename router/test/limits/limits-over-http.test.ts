import { describe, expect, it } from 'vitest';
import { defaultLimits, type Limits } from '../../src/config.ts';
import type { SubgraphDefinition } from '../harness/test-subgraph.ts';
import { startTestShop } from '../harness/test-shop.ts';

const catalogue: SubgraphDefinition = {
  name: 'catalogue',
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@listSize"])
    type Query {
      products(first: Int): [Product!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false, assumedSize: 20)
      find(ids: [ID!]): [Product!]!
    }
    type Product @key(fields: "id") { id: ID! name: String related: Product }`,
  resolvers: { Query: { products: () => [{ id: 'p1', name: 'Chair', related: { id: 'p2' } }] } },
};

const start = (limits: Partial<Limits>) => startTestShop({ limits: { ...defaultLimits, ...limits } }, [catalogue]);

const deep = '{ products { related { related { id } } } }';

describe('an operation over a limit is refused before anything is asked of a subgraph', () => {
  it.each([
    ['tokens', 11, 'MAX_TOKENS_LIMIT', deep, 12],
    ['depth', 3, 'MAX_DEPTH_LIMIT', deep, 4],
    ['aliases', 1, 'MAX_ALIASES_LIMIT', '{ products { a: id b: name } }', 2],
    ['rootFields', 1, 'MAX_ROOT_FIELDS_LIMIT', '{ a: products { id } b: products { id } }', 2],
    ['fields', 2, 'MAX_FIELDS_LIMIT', '{ products { id name } }', 3],
    ['cost', 19, 'COST_LIMIT', '{ products { id } }', 20],
  ] as const)('%s', async (name, limit, code, query, value) => {
    await using shop = await start({ [name]: limit });

    const headers = { accept: 'application/graphql-response+json' };
    const { status, data, errors } = await shop.ask(query, { headers });

    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors).toMatchObject([{ extensions: { code, limit, value } }]);
    expect(errors?.[0]?.message).toContain(String(limit));
    expect(shop.subgraph('catalogue').calls).toEqual([]);
  });

  it('each time by the variables of the request', async () => {
    await using shop = await start({ cost: 50 });
    const query = 'query ($n: Int) { products(first: $n) { id } }';

    const little = await shop.ask(query, { variables: { n: 50 } });
    const much = await shop.ask(query, { variables: { n: 51 } });

    expect(little).toMatchObject({ status: 200, data: { products: [{ id: 'p1' }] } });
    expect(much.errors).toMatchObject([{ extensions: { code: 'COST_LIMIT', limit: 50, value: 51 } }]);
  });

  it('with few words, when its variables are wrong in many places', async () => {
    await using shop = await start({});
    const query = 'query ($ids: [ID!]) { find(ids: $ids) { id } }';
    const wrong = (length: number) => ({ ids: Array.from({ length }, () => ({ long: 'x'.repeat(20) })) });

    const many = await shop.ask(query, { variables: wrong(9_000) });
    const long = await shop.ask(query, { variables: { ids: [[['x'.repeat(100_000)]]] } });

    expect(many.errors?.length).toBeLessThan(20);
    expect(many.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }, ...(many.errors ?? []).slice(1)]);
    expect(JSON.stringify(long.errors).length).toBeLessThan(2_000);
  });

  it('at once, when its fragments multiply', async () => {
    await using shop = await start({});
    const bomb = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Product { ...F${n + 1} ...F${n + 1} }`);

    const begin = performance.now();
    const { errors } = await shop.ask(`{ products { ...F0 } } ${bomb.join(' ')} fragment F60 on Product { id }`);

    expect(errors).toMatchObject([{ extensions: { code: 'MAX_FIELDS_LIMIT', limit: defaultLimits.fields } }]);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});

describe('the rate of one client', () => {
  const ada = '0198a1de-0000-7000-8000-000000000001';
  const query = '{ products { id } }';

  it('is refused beyond its limit with the time to come again', async () => {
    await using shop = await start({ rateBurst: 2, ratePerSecond: 0.02 });
    const ask = () =>
      fetch(shop.router.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });

    const [first, second, third] = [await ask(), await ask(), await ask()];

    expect([first.status, second.status, third.status]).toEqual([200, 200, 429]);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(40);
    expect(await third.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  });

  it.each([
    ['values in variables', { variables: { ids: Array.from({ length: 1_000 }, () => '1') } }],
    ['text in variables', { variables: { ids: ['x'.repeat(70_000)] } }],
    ['text in extensions', { extensions: { unused: 'x'.repeat(70_000) } }],
    ['names in extensions', { extensions: { ['x'.repeat(70_000)]: 1 } }],
    ['text in the document', { query: `{ products { id } } #${'x'.repeat(70_000)}` }],
  ])('is used up sooner by operations with much: %s', async (_, much) => {
    await using shop = await start({ rateBurst: 8, ratePerSecond: 0.02 });
    const find = 'query ($ids: [ID!]) { find(ids: $ids) { id } }';
    const ask = (body: object) =>
      fetch(shop.router.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: find, ...body }),
      });

    const statuses: number[] = [];
    for (const body of [much, much, {}]) statuses.push((await ask(body)).status);

    expect(statuses).toEqual([200, 429, 200]);
  });

  it('is that of a user, whatever their token, and not that of guests', async () => {
    await using shop = await start({ rateBurst: 2, ratePerSecond: 0.02 });
    const [one, other] = [await shop.tokens.headerFor(ada), await shop.tokens.headerFor(ada, '16m')];

    const statuses: number[] = [];
    for (const authorization of [one, other, one]) {
      statuses.push((await shop.ask(query, { headers: { authorization } })).status);
    }
    const guest = await shop.ask(query);

    expect(statuses).toEqual([200, 200, 429]);
    expect(guest.status).toBe(200);
  });

  it('is that of one address, which a proxy before the router tells', async () => {
    const limits = { ...defaultLimits, rateBurst: 1, ratePerSecond: 0.02 };
    await using shop = await startTestShop({ limits, trustedProxies: 1 }, [catalogue]);

    const statuses: number[] = [];
    for (const forwarded of ['203.0.113.1', '203.0.113.2', 'forged, 203.0.113.1']) {
      statuses.push((await shop.ask(query, { headers: { 'x-forwarded-for': forwarded } })).status);
    }

    expect(statuses).toEqual([200, 200, 429]);
  });
});
