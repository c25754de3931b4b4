import { afterAll, expect, it } from 'vitest';
import type { Prepared } from '../../src/planning/model/prepare.ts';
import { federation, guest, openGraph } from './planned-graph.ts';

const shop = {
  name: 'shop',
  sdl: `
    ${federation}
    type Query { me: User products(first: Int): [Product!]! }
    type Mutation { rename(name: String!): User }
    type Subscription { renamed: User }
    type User @key(fields: "id") { id: ID! name: String! email: String @authenticated friends: [User!]! }
    type Product @key(fields: "sku") { sku: ID! title: String! internal: String @inaccessible }
  `,
  resolvers: {},
};

const ratings = {
  name: 'ratings',
  sdl: `
    ${federation}
    type Product @key(fields: "sku") { sku: ID! stars: Int! }
  `,
  resolvers: {},
};

const subgraphs = [shop, ratings];
const graph = await openGraph(subgraphs);
afterAll(() => graph[Symbol.asyncDispose]());

function codesOf(prepared: Prepared): readonly string[] {
  return prepared.ok ? [] : prepared.errors.map(({ code }) => code);
}

it('refuses what is no GraphQL, and says where', async () => {
  const prepared = await graph.prepare('{ me { name }');

  expect(prepared).toMatchObject({
    ok: false,
    errors: [{ code: 'GRAPHQL_PARSE_FAILED', locations: [{ line: 1, column: 14 }] }],
  });
});

it('refuses documents in which there is nothing to run, or too much', async () => {
  const two = 'query A { me { name } } query B { me { id } }';

  expect(codesOf(await graph.prepare('fragment F on User { name }'))).toEqual(['BAD_REQUEST']);
  expect(codesOf(await graph.prepare(two))).toEqual(['BAD_REQUEST']);
  expect(codesOf(await graph.prepare(two, { operationName: 'C' }))).toEqual(['BAD_REQUEST']);
  expect(await graph.prepare(two, { operationName: 'B' })).toMatchObject({ ok: true, operation: { name: 'B' } });
});

it('refuses what the schema does not have, and what is hidden in it', async () => {
  expect(codesOf(await graph.prepare('{ me { nam } }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(codesOf(await graph.prepare('{ products { internal } }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(codesOf(await graph.prepare('{ _entities { __typename } }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

it('gives no hints about a schema that it does not tell', async () => {
  await using closed = await openGraph(subgraphs, { isIntrospectionAllowed: false });

  const hinting = await graph.prepare('{ me { nam } }');
  const silent = await closed.prepare('{ me { nam } }');

  expect(JSON.stringify(hinting)).toContain('Did you mean');
  expect(JSON.stringify(silent)).not.toContain('Did you mean');
  expect(codesOf(await closed.prepare('{ a: __schema { types { name } } }'))).toEqual(['INTROSPECTION_DISABLED']);
  expect(codesOf(await closed.prepare('{ __typename me { __typename } }'))).toEqual([]);
});

it('refuses documents past each limit with its name', async () => {
  await using limited = await openGraph(subgraphs, {
    limits: { tokens: 100, depth: 4, aliases: 2, rootFields: 3, fields: 10 },
  });
  const deep = '{ me { friends { friends { friends { id } } } } }';
  const wide = '{ a: __typename b: __typename c: __typename }';

  expect(codesOf(await limited.prepare(`{ ${'me { id } '.repeat(100)} }`))).toEqual(['MAX_TOKENS_LIMIT']);
  expect(codesOf(await limited.prepare(deep))).toEqual(['MAX_DEPTH_LIMIT']);
  expect(codesOf(await limited.prepare(wide))).toEqual(['MAX_ALIASES_LIMIT']);
});

it('answers a document that is nested without end with a refusal', async () => {
  await using patient = await openGraph(subgraphs, { limits: { tokens: 1_000_000 } });

  expect(codesOf(await patient.prepare('{ me '.repeat(100_000)))).toHaveLength(1);
  expect(codesOf(await patient.prepare('{ me { id } }'))).toEqual([]);
});

it('is not kept busy by fragments that multiply', async () => {
  await using deep = await openGraph(subgraphs, { limits: { depth: 100, fields: 5_000 } });
  const levels = Array.from(
    { length: 60 },
    (_, level) => `fragment F${level} on User { ...F${level + 1} ... { ...F${level + 1} } }`,
  );
  const document = `{ me { ...F0 } } ${levels.join(' ')} fragment F60 on User { id }`;

  expect(codesOf(await deep.prepare(document))).toEqual(['MAX_FIELDS_LIMIT']);
});

it('needs no plan for what it answers itself', async () => {
  const { plan, introspection, selections } = await graph.plan(
    '{ kind: __typename s: __schema { queryType { name } } }',
  );

  expect(plan).toBeUndefined();
  expect(introspection).toMatchObject({ errors: [] });
  expect(selections).toMatchObject([
    { key: 'kind', source: '__typename' },
    { key: 's', source: 's', selections: undefined },
  ]);
});

it('decides constant conditions, and leaves the others to each request', async () => {
  const { selections } = await graph.plan(`query ($all: Boolean!) {
    me { id @skip(if: true) name @include(if: true) friends @skip(if: $all) { id } }
  }`);

  expect(selections).toMatchObject([
    {
      key: 'me',
      selections: [
        { key: 'name', when: [] },
        { key: 'friends', when: [{ variable: 'all', is: false }] },
      ],
    },
  ]);
});

it('asks for an object of which nothing is left, because it may be null', async () => {
  const { plan } = await graph.plan('{ me { name @skip(if: true) } }');

  expect(plan).toMatchObject({ kind: 'Fetch', text: '{me{__typename}}' });
});

it('plans without what the caller may not see, and keeps its place', async () => {
  const forGuest = await graph.prepare('{ me { name email } }');
  const forUser = await graph.prepare('{ me { name email } }', { claims: { ...guest, isAuthenticated: true } });

  expect(forGuest).toMatchObject({
    operation: {
      plan: { text: '{me{name}}' },
      unauthorized: [{ path: ['me', 'email'] }],
      selections: [{ selections: [{ source: 'name' }, { key: 'email', source: '__hidden' }] }],
    },
  });
  expect(forUser).toMatchObject({ operation: { plan: { text: '{me{email name}}' }, unauthorized: [] } });
  expect(forUser.ok && forUser.requirements).toHaveLength(1);
});

it('puts fragments in their places, and leaves out those that say nothing', async () => {
  const { selections } = await graph.plan(`
    { me { ...Named ... on User { id } ...Named } }
    fragment Named on User { name }
  `);

  expect(selections).toMatchObject([{ selections: [{ key: 'name' }, { key: 'id' }] }]);
});

it('defers parts that can come later, each by an id of its own', async () => {
  const { plan, selections, isDeferred } = await graph.plan(
    'query ($later: Boolean!) { products { sku ... @defer(if: $later, label: "stars") { stars } } }',
  );

  expect(isDeferred).toBe(true);
  expect(plan).toMatchObject({
    kind: 'Condition',
    condition: 'later',
    ifClause: { kind: 'Defer', deferred: [{ id: 'part0', path: ['products'] }] },
  });
  expect(selections).toMatchObject([
    { selections: [{ key: 'sku' }, { kind: 'fragment', defer: { id: 'part0', label: 'stars', onlyIf: 'later' } }] },
  ]);
});

it('plans no deferral for a client that takes one answer only, nor where it is switched off', async () => {
  const whole = await graph.plan('{ products { sku ... @defer { stars } } }', { isDeferralAccepted: false });
  const off = await graph.plan('{ products { sku ... @defer(if: false) { stars } } }');

  expect(whole).toMatchObject({ isDeferred: false, plan: { kind: 'Sequence' } });
  expect(off).toMatchObject({ isDeferred: false, plan: { kind: 'Sequence' } });
});

it.for([
  '{ me { ... @defer(label: "a") { id } ... @defer(label: "a") { name } } }',
  'query ($label: String) { me { ... @defer(label: $label) { id } } }',
  'mutation { ... @defer { rename(name: "x") { id } } }',
  'subscription { renamed { ... @defer { id } } }',
  'subscription { ...F } fragment F on Subscription { renamed { ... @defer { id } } }',
])('refuses to defer where it has no meaning: %s', async (document) => {
  expect(codesOf(await graph.prepare(document))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

it('is plain data', async () => {
  const operation = await graph.plan(
    'query ($first: Int = 2) { products(first: $first) { stars } __type(name: "X") { name } }',
  );

  expect(structuredClone(operation)).toEqual(operation);
  expect(JSON.stringify(operation)).not.toContain('"loc"');
});

it('answers as a whole what the planner cannot defer', async () => {
  const pets = {
    name: 'pets',
    sdl: `${federation}
      type Query { pets: [Pet!]! }
      interface Pet @key(fields: "id") { id: ID! name: String! }
      type Cat implements Pet @key(fields: "id") { id: ID! name: String! lives: Int! }
      type Dog implements Pet @key(fields: "id") { id: ID! name: String! tricks: [String!]! }
    `,
    resolvers: {},
  };
  const clinic = {
    name: 'clinic',
    sdl: `${federation}
      type Query { patient: Pet }
      type Pet @key(fields: "id") @interfaceObject { id: ID! bills: [Bill!]! stars: Int! }
      type Bill { cents: Int! pet: Pet! }
    `,
    resolvers: {},
  };
  await using zoo = await openGraph([pets, clinic]);

  const prepared = await zoo.prepare(`{
    patient { ... on Dog @defer { tricks bills { cents pet { name stars ... on Cat { bills { cents } } } } } }
  }`);

  expect(prepared).toMatchObject({ ok: true, operation: { isDeferred: false } });
});

it('plans the same fragment once where it stands with and without a condition', async () => {
  const fragment = 'fragment F on Product { title stars }';
  const once = await graph.plan(`{ products { ...F } } ${fragment}`);

  const twice = await graph.plan(`query ($more: Boolean!) { products { ...F ...F @include(if: $more) } } ${fragment}`);

  expect(twice.plan).toEqual(once.plan);
});
