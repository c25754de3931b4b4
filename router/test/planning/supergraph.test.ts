import { isObjectType, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { defaultLimits } from '../../src/config.ts';
import { openSupergraph } from '../../src/supergraph/open-supergraph.ts';
import { compose } from '../harness/test-shop.ts';
import { federation, openGraph } from './planned-graph.ts';

const settings = { limits: defaultLimits, isIntrospectionAllowed: true };

const shop = {
  name: 'shop',
  sdl: `
    ${federation}
    type Query { "The first." product: Product @cost(weight: 3) list(first: Int): [Product] @listSize(slicingArguments: ["first"]) }
    "A thing." type Product @key(fields: "sku") { sku: ID! title: String! @authenticated cost: Secret @inaccessible }
    type Secret @inaccessible { value: Int }
  `,
  resolvers: {},
};

it('shows clients a schema without what is hidden and without what routers are told', async () => {
  await using graph = await openGraph([shop]);
  const { apiSchema, fullSchema, urls } = graph.supergraph;

  const printed = printSchema(apiSchema);
  expect(printed).not.toMatch(/join__|link__|Secret|authenticated|listSize/);
  expect(printed).toContain(
    'directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT',
  );
  expect(apiSchema.getType('Product')?.description).toBe('A thing.');
  expect(isObjectType(fullSchema.getType('Secret'))).toBe(true);
  expect(printSchema(fullSchema)).not.toMatch(/join__|link__|@cost/);
  expect([...urls]).toEqual([['shop', 'http://shop.invalid/graphql']]);
});

it.for([
  ['no GraphQL', 'type Query {'],
  ['no supergraph', 'type Query { a: Int }'],
  ['in contradiction to itself', compose([shop]).replace('key: "sku"', 'key: "nothing"')],
  [
    'in need of what this router does not know',
    compose([shop]).replace(
      'specs.apollo.dev/authenticated/v0.1", for: SECURITY',
      'specs.apollo.dev/blindfold/v0.1", for: SECURITY',
    ),
  ],
])('refuses a supergraph that is %s', async ([, text = '']) => {
  await expect(openSupergraph(text, settings)).rejects.toThrow();
});

it('has the same id for the same text only', async () => {
  const text = compose([shop]);
  await using one = await openSupergraph(text, settings);
  await using same = await openSupergraph(text, settings);
  await using other = await openSupergraph(`${text}\n`, settings);

  expect(one.id).toBe(same.id);
  expect(one.id).not.toBe(other.id);
});

it('finishes what is being prepared before it closes, and takes nothing after', async () => {
  const graph = await openGraph([shop]);

  const pending = Promise.all(
    ['{ product { sku } }', '{ product { title } }'].map((document) => graph.prepare(document)),
  );
  await graph[Symbol.asyncDispose]();
  const late = await graph.prepare('{ product { sku } }');

  expect(await pending).toMatchObject([{ ok: true }, { ok: true }]);
  expect(late).toMatchObject({ errors: [{ code: 'SERVICE_UNAVAILABLE' }] });
});
