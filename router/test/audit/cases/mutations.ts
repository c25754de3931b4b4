import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const start = () => ({
  number: 5,
  log: [] as string[],
  parcels: [] as { id: string; grams: number }[],
  tags: [] as string[],
});
let state = start();
const log = (line: string) => {
  state.log.push(line);
  return state.number;
};
const rows = () => state.parcels;

/** All subgraphs look at one state, so that an answer shows in what order they were asked. */
export const mutations: AuditGroup = {
  name: 'mutations',
  reset: () => {
    state = start();
  },
  subgraphs: [
    {
      name: 'sums',
      sdl: `${federation}
        type Query { number: Int! log: [String!]! parcels: [Parcel!]! }
        type Mutation {
          add(by: Int!): Int!
          post(parcel: ParcelInput!): Parcel!
          tag(name: String!): [String!]! @shareable
          fail: Int
          failHard: Int!
          check: Check!
        }
        type Check { query: Query! }
        input ParcelInput { id: ID! grams: Int! = 1 }
        type Parcel @key(fields: "id") { id: ID! grams: Int! }`,
      resolvers: {
        Query: { number: () => state.number, log: () => state.log, parcels: () => state.parcels },
        Mutation: {
          add: (_: unknown, { by }: Fields) => {
            state.number += Number(by);
            return log(`add ${String(by)}`);
          },
          post: (_: unknown, { parcel }: Fields) => {
            const row = parcel as { id: string; grams: number };
            state.parcels.push(row);
            log(`post ${row.id}`);
            return row;
          },
          tag: (_: unknown, { name }: Fields) => {
            state.tags.push(String(name));
            return [...state.tags];
          },
          fail: () => {
            log('fail');
            throw new Error('broken');
          },
          check: () => ({ query: {} }),
          failHard: () => {
            log('failHard');
            throw new Error('broken');
          },
        },
        Parcel: { __resolveReference: (parcel: Fields) => reference(rows(), { keys: ['id'] })(parcel) },
      },
    },
    {
      name: 'products',
      sdl: `${federation}
        type Query { products: [Product!]! }
        type Product { id: ID! }
        type Mutation { multiply(by: Int!): Int! tag(name: String!): [String!]! @shareable weigh(id: ID!): Parcel }
        type Parcel @key(fields: "id") { id: ID! grams: Int! @external isHeavy: Boolean! @requires(fields: "grams") parcelCount: Int! }`,
      resolvers: {
        Query: { products: () => [{ id: 'q' }] },
        Mutation: {
          multiply: (_: unknown, { by }: Fields) => {
            state.number *= Number(by);
            return log(`multiply ${String(by)}`);
          },
          tag: (_: unknown, { name }: Fields) => {
            state.tags.push(String(name));
            return [...state.tags];
          },
          weigh: (_: unknown, { id }: Fields) => {
            log(`weigh ${String(id)}`);
            return { id };
          },
        },
        Parcel: {
          __resolveReference: (parcel: Fields) =>
            reference(
              rows().map(({ id }) => ({ id })),
              { keys: ['id'], requires: ['grams'] },
            )(parcel),
          isHeavy: (parcel: Fields) => Number(brought(parcel, 'grams')) > 100,
          parcelCount: () => state.parcels.length,
        },
      },
    },
    {
      name: 'resets',
      sdl: `${federation} type Mutation { zero: Int! }`,
      resolvers: {
        Mutation: {
          zero: () => {
            state.number = 0;
            return log('zero');
          },
        },
      },
    },
  ],
  tests: [
    {
      name: 'runs one after the other over three subgraphs',
      query: 'mutation { a: add(by: 1) b: multiply(by: 10) c: zero d: add(by: 3) e: multiply(by: 2) }',
      data: { a: 6, b: 60, c: 0, d: 3, e: 6 },
    },
    {
      name: 'runs the same field under two aliases twice',
      query: 'mutation { one: add(by: 2) two: add(by: 2) }',
      data: { one: 7, two: 9 },
    },
    {
      name: 'runs the same field twice with another between',
      query: 'mutation { one: multiply(by: 2) two: add(by: 1) three: multiply(by: 2) }',
      data: { one: 10, two: 11, three: 22 },
    },
    {
      name: 'runs the same field once when it is selected twice under one name',
      query: 'mutation { add(by: 2) ... on Mutation { add(by: 2) } }',
      data: { add: 7 },
    },
    {
      name: 'gets the fields of an entity that it made',
      query: 'mutation ($id: ID!) { post(parcel: { id: $id, grams: 150 }) { id isHeavy grams } }',
      variables: { id: 'x' },
      data: { post: { id: 'x', isHeavy: true, grams: 150 } },
    },
    {
      name: 'gets the fields of an entity before the next mutation',
      query: `mutation {
        first: post(parcel: { id: "x" }) { parcelCount isHeavy }
        second: post(parcel: { id: "y", grams: 101 }) { parcelCount isHeavy }
      }`,
      data: { first: { parcelCount: 1, isHeavy: false }, second: { parcelCount: 2, isHeavy: true } },
    },
    {
      name: 'goes to the owner of an entity from another mutation',
      query: 'mutation { post(parcel: { id: "x", grams: 9 }) { id } weigh(id: "x") { grams isHeavy } }',
      data: { post: { id: 'x' }, weigh: { grams: 9, isHeavy: false } },
    },
    {
      name: 'sends a mutation that two subgraphs share to one of them',
      query: 'mutation { tag(name: "a") more: tag(name: "b") }',
      data: { tag: ['a'], more: ['a', 'b'] },
    },
    {
      name: 'goes on after a mutation that failed',
      query: 'mutation { a: add(by: 1) oh: fail b: add(by: 1) }',
      data: { a: 6, oh: null, b: 7 },
      errors: [{ path: ['oh'], code: 'INTERNAL_SERVER_ERROR' }],
    },
    {
      name: 'leaves out a mutation that is not wanted',
      query:
        'mutation ($no: Boolean!) { a: add(by: 1) b: multiply(by: 3) @include(if: $no) c: add(by: 1) @skip(if: $no) }',
      variables: { no: false },
      data: { a: 6, c: 7 },
    },
    {
      name: 'reads what there is to query after a mutation, under it',
      query: `mutation {
        add(by: 4)
        check { query { __typename number total: number ... on Query { parcels { id } } products { id } } }
      }`,
      data: {
        add: 9,
        check: { query: { __typename: 'Query', number: 9, total: 9, parcels: [], products: [{ id: 'q' }] } },
      },
    },
    {
      name: 'answers null as a whole when a mutation that may not fail does',
      query: 'mutation { failHard }',
      data: null,
      errors: [{ path: ['failHard'], code: 'INTERNAL_SERVER_ERROR' }],
    },
  ],
};
