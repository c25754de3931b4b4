import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { checkArguments } from '../../src/graphql/check-arguments.ts';
import { checkReferences } from '../../src/graphql/check-references.ts';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { page(first: Int last: Int): Boolean  find(id: ID, ids: [ID!], where: Where, text: String): Boolean  other: Boolean }
  input Where { not: Where  ids: [ID!]  text: String  size: Int }
  type Note @key(fields: "id") @key(fields: "slug author") { id: ID! slug: String! author: ID! }
`);

function start() {
  const seen: unknown[] = [];
  const resolvers = {
    Query: {
      find: (_: unknown, args: unknown) => seen.push(args) > 0,
      other: () => true,
      page: () => true,
    },
    Note: { __resolveReference: (reference: object) => ({ ...reference, __typename: 'Note' }) },
  };
  const checked = checkReferences(resolvers) as GraphQLResolverMap;
  const schema = checkArguments(buildSubgraphSchema([{ typeDefs, resolvers: checked }]));
  const ask = (source: string, variableValues = {}) => graphql({ schema, source, variableValues, contextValue: {} });
  return { seen, ask };
}

const FIND = `query ($id: ID, $ids: [ID!], $where: Where, $text: String) {
  find(id: $id, ids: $ids, where: $where, text: $text) other
}`;
const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Note { id } } }';
const id = uuidv7();

describe('an argument', () => {
  it.each([
    ['an id that is none', { id: 'A-1' }, 'id'],
    ['a number as an id', { id: 1 }, 'id'],
    ['an id of 1 MB', { id: 'a'.repeat(1_000_000) }, 'id'],
    ['one id among others', { ids: [id, 'A-1'] }, 'ids.1'],
    ['an id deep within', { where: { not: { not: { ids: ['A-1'] } } } }, 'where.not.not.ids.0'],
    ['a text of more than 20,000 characters', { text: 'a'.repeat(20_001) }, 'text'],
    ['such a text deep within', { where: { not: { text: 'a'.repeat(20_001) } } }, 'where.not.text'],
    ['more than 1,000 ids', { ids: Array(1_001).fill(id) }, 'ids'],
  ])('is refused before its resolver sees it, and what stands beside it is answered: %s', async (_, args, place) => {
    const { seen, ask } = start();

    const { data, errors } = await ask(FIND, args);

    expect(seen).toEqual([]);
    expect(data).toEqual({ find: null, other: true });
    expect(errors).toMatchObject([{ path: ['find'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(new RegExp(`^${place} `));
    expect(errors?.[0]?.message.length).toBeLessThan(100);
  });

  it.each([
    [{ id: null, ids: null, where: null }],
    [{ id, ids: [id, id.toUpperCase()], where: { ids: [], text: 'a'.repeat(20_000), not: { size: 1 } }, text: '' }],
  ])('is passed on as it came: %#', async (args) => {
    const { seen, ask } = start();

    expect(await ask(FIND, args)).toEqual({ data: { find: true, other: true } });
    expect(seen).toEqual([args]);
  });
});

describe('a representation', () => {
  it('is refused alone', async () => {
    const { ask } = start();
    const representations = [
      { __typename: 'Note', id },
      { __typename: 'Note', id: 'A-1' },
      { __typename: 'Note', slug: 'a', author: 1, id },
      { __typename: 'Note', slug: 'a'.repeat(20_001), author: id, id },
      { __typename: 'Note', slug: 'a', id: null },
      { __typename: 'Note', slug: 'a', author: id, id },
    ];

    const { data, errors } = await ask(ENTITIES, { representations });

    expect(data).toEqual({ _entities: [{ id }, null, null, null, null, { id }] });
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual(
      [1, 2, 3, 4].map((index) => [['_entities', index], 'BAD_USER_INPUT']),
    );
  });

  it('is one of 5,000 at most', async () => {
    const { ask } = start();

    const { errors } = await ask(ENTITIES, { representations: Array(5_001).fill({ __typename: 'Note', id }) });

    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

it('answers pages of an operation as long as they do not come to more than 20,000 entries', async () => {
  const { ask } = start();
  const pages = (count: number) => Array.from({ length: count }, (_, index) => `p${index}: page(first: 100)`).join(' ');

  const enough = await ask(`{ ${pages(200)} none: page(first: 0) }`);
  const tooMuch = await ask(`{ ${pages(200)} one: page(last: 1) unsaid: page }`);

  expect(enough.errors).toBeUndefined();
  expect(tooMuch.data).toMatchObject({ p0: true, p199: true, one: null, unsaid: null });
  expect(tooMuch.errors).toMatchObject([
    { path: ['one'], extensions: { code: 'BAD_USER_INPUT' } },
    { path: ['unsaid'], extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});
