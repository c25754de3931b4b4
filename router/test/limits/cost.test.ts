import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, getIntrospectionQuery, getVariableValues, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costFormulaOf } from '../../src/limits/cost/cost-formula-of.ts';
import { costOf } from '../../src/limits/cost/cost-of.ts';
import { readCostRules } from '../../src/limits/cost/read-cost-rules.ts';
import { compose } from '../harness/test-shop.ts';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
    "@key", "@cost", { name: "@listSize", as: "@sized" }])
  type Query {
    product(id: ID): Product
    products(first: Int, last: Int = 7): ProductConnection!
      @sized(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], assumedSize: 20, requireOneSlicingArgument: false)
    newest(count: Int = 3, page: Int): [Product!]! @sized(slicingArguments: ["count", "page"], requireOneSlicingArgument: false)
    unsized: [Product]
    top: [Product] @sized(assumedSize: 5)
    names: [String!]!
    search(text: String @cost(weight: 4), filter: Filter, filters: [Filter!]): Product
    slow: Int @cost(weight: 30)
    things: [Thing] @sized(assumedSize: 2)
  }
  type Mutation { productAdd: Product }
  interface Thing { id: ID! parts(first: Int): [Product!]! }
  type Box implements Thing { id: ID! parts(first: Int): [Product!]! @sized(slicingArguments: ["first"]) }
  input Filter { text: String @cost(weight: 2) and: [Filter!] limit: Int }
  type ProductConnection { edges: [ProductEdge!]! nodes: [Product!]! totalCount: Int! }
  type ProductEdge { node: Product! cursor: String! }
  type Product @key(fields: "id") { id: ID! name: String related(first: Int!): [Product!]! @sized(slicingArguments: ["first"]) picture: Picture }
  type Picture @cost(weight: 6) { url: String }`;

const supergraph = compose([{ name: 'only', sdl, resolvers: {} }]);
const rules = readCostRules(parse(supergraph));
const schema = Supergraph.build(supergraph, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The operation comes first');
  const formula = structuredClone(costFormulaOf(rules, schema, document, operation));
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) throw new Error('The variables do not fit');
  return costOf(formula, coerced);
}

describe('the cost of an operation', () => {
  it.each([
    ['an object is 1, what is in it nothing', '{ product { id name } }', 1],
    ['a list nobody knows the length of has ten', '{ unsized { id } }', 10],
    ['a list of scalars is nothing', '{ names }', 0],
    ['a list has the size assumed of it', '{ top { id } }', 5],
    ['what is in a list costs as often', '{ top { related(first: 4) { id } } }', 5 * (1 + 4)],
    ['a mutation is 10 more', 'mutation { productAdd { id } }', 11],
    ['a type has its own weight', '{ top { picture { url } } }', 5 * (1 + 6)],
    ['a field has its own weight', '{ slow a: slow }', 60],
    ['the name of a type is nothing', '{ __typename product { __typename } }', 1],
    ['to describe a type is little', '{ __type(name: "Product") { name kind } }', 1],
    [
      'a fragment costs where it is spread',
      '{ ...F top { ...G } } fragment F on Query { slow } fragment G on Product { picture { url } }',
      30 + 5 * 7,
    ],
    ['what is never selected is nothing', '{ slow @skip(if: true) ... @include(if: false) { slow } }', 0],
  ])('%s', (_, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('of a description of the whole schema is the same for every schema, of a part it is a part', () => {
    const [, ...rest] = getIntrospectionQuery().split(/(?=fragment )/);
    const twice = `{ a: __schema { ...S } b: __schema { ...S } } fragment S on __Schema { types { ...FullType } } ${rest.join('')}`;

    expect(cost(getIntrospectionQuery())).toBe(1_250);
    expect(cost('{ __schema { types { name } } }')).toBeLessThan(50);
    expect(cost(twice)).toBeGreaterThan(2_000);
  });

  it('says how often the lists of a connection come', () => {
    const connection = '{ edges { node { id } cursor } nodes { id } totalCount }';

    expect(cost(`{ products(first: 3) ${connection} }`)).toBe(1 + 3 * 2 + 3);
    expect(cost(`{ products ${connection} }`)).toBe(1 + 20 * 2 + 20);
    expect(cost(`{ products(first: 3) { ...E } } fragment E on ProductConnection { ... { edges { cursor } } }`)).toBe(
      4,
    );
  });

  it('takes the largest slicing argument, defaults included', () => {
    expect(cost('{ newest { id } }')).toBe(3);
    expect(cost('{ newest(count: 2, page: 8) { id } }')).toBe(8);
    expect(cost('{ newest(count: -2) { id } }')).toBe(0);
  });

  it('depends on variables', () => {
    const query = 'query ($n: Int, $m: Int = 4) { products(first: $n) { nodes { related(first: $m) { id } } } }';

    expect(cost(query, { n: 2 })).toBe(1 + 2 * (1 + 4));
    expect(cost(query, { n: 2, m: 9 })).toBe(1 + 2 * (1 + 9));
    expect(cost(query, {})).toBe(1 + 20 * (1 + 4));
    expect(cost(query, { n: null })).toBe(1 + 20 * (1 + 4));
  });

  it('is nothing for what a variable leaves out', () => {
    const query = 'query ($all: Boolean!) { slow @include(if: $all) ... @skip(if: $all) { top { id } } }';

    expect(cost(query, { all: true })).toBe(30);
    expect(cost(query, { all: false })).toBe(5);
  });

  it('takes in arguments, written or in variables, as deep as they are nested', () => {
    const filter = { text: 'a', limit: 3, and: [{ text: 'b' }, { and: [{ text: 'c' }] }] };

    expect(cost('{ search(text: "x", filter: { text: "a", and: [{ text: "b" }] }) { id } }')).toBe(4 + 2 + 2 + 1);
    expect(cost('query ($f: Filter) { search(filter: $f) { id } }', { f: filter })).toBe(3 * 2 + 1);
    expect(
      cost('query ($f: [Filter!], $t: String) { search(filters: $f, text: $t) { id } }', { f: [filter, filter] }),
    ).toBe(13);
    expect(cost('query ($t: String) { search(filter: { and: [{ text: $t }] }) { id } }', { t: 'x' })).toBe(3);
  });

  it('knows a list through an interface', () => {
    expect(cost('{ things { parts(first: 3) { id } } }')).toBe(2 * (1 + 3));
  });

  it('of fragments that multiply is found without spreading them out', () => {
    const bomb = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Product { ...F${n + 1} ...F${n + 1} }`);
    const last = 'fragment F60 on Product { related(first: $n) { id } }';

    expect(cost(`query ($n: Int!) { product { ...F0 } } ${bomb.join(' ')} ${last}`, { n: 1 })).toBe(
      Number.MAX_SAFE_INTEGER,
    );
  });

  it('is a number however much is asked for', () => {
    const most = `related(first: ${2 ** 31 - 1})`;
    const nested = `${`${most} { `.repeat(60)}id${' }'.repeat(60)}`;

    expect(cost(`{ product { ${nested} } }`)).toBe(Number.MAX_SAFE_INTEGER);
    expect(cost(`query ($n: Int!) { newest(count: 0) { related(first: $n) { ${nested} } } }`, { n: 0 })).toBe(0);
    expect(cost(`query ($n: Int!) { product { related(first: $n) { ${nested} } } }`, { n: 2 })).toBe(
      Number.MAX_SAFE_INTEGER,
    );
  });

  it('comes to an end on fragments that spread themselves', () => {
    expect(cost('{ product { ...F } } fragment F on Product { picture { url } ...F }')).toBe(7);
  });
});

it('a slicing argument may be a field of an input object', () => {
  const own = `schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize"]) { query: Query }
    directive @listSize(slicingArguments: [String!]) on FIELD_DEFINITION
    type Query { products(page: Page): [Product] @listSize(slicingArguments: ["page.first"]) }
    input Page { first: Int = 6 } type Product { id: ID }`;
  const text =
    'query ($page: Page, $n: Int) { a: products(page: $page) { id } b: products(page: { first: $n }) { id } }';
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The operation comes first');

  const formula = costFormulaOf(
    readCostRules(parse(own)),
    buildSchema(own, { assumeValidSDL: true }),
    document,
    operation,
  );

  expect(costOf(formula, { page: { first: 4 }, n: 5 })).toBe(9);
});
