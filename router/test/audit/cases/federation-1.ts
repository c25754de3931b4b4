import type { AuditGroup, AuditTest, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const users = [
  { id: 'u1', name: 'Ida', nick: 'id' },
  { id: 'u2', name: 'Jon', nick: 'jo' },
];
const scores = [
  { id: 'u1', score: 5 },
  { id: 'u2', score: 9 },
];

/** One shop written in four ways; `head` and the words for an extension differ, the answers do not. */
function extension(name: string, head: string, userType: string, rootType: string, provides: boolean): AuditGroup {
  return {
    name,
    subgraphs: [
      {
        name: 'users',
        sdl: `${head}
          type Query { users: [User!]! randomUser: User }
          type User @key(fields: "id") { id: ID! name: String${head ? ' @shareable' : ''} nick: String }`,
        resolvers: {
          Query: { users: () => users, randomUser: () => users[1] },
          User: { __resolveReference: reference(users, { keys: ['id'] }) },
        },
      },
      {
        name: 'scores',
        sdl: `${head}
          ${rootType} { best: User ${provides ? '@provides(fields: "name")' : ''} }
          ${userType} @key(fields: "id") {
            id: ID! @external
            name: String @external
            score: Int!
            banner: String! @requires(fields: "name")
          }`,
        resolvers: {
          Query: { best: () => ({ id: 'u2', name: 'Jon', score: 9 }) },
          User: {
            __resolveReference: reference(scores, { keys: ['id'], requires: ['name'] }),
            banner: (user: Fields) => `${String(brought(user, 'name'))}!`,
          },
        },
      },
    ],
    tests: extensionTests,
  };
}

const extensionTests: readonly AuditTest[] = [
  {
    name: 'adds a field to a type that another subgraph owns',
    query: '{ users { id score } }',
    data: {
      users: [
        { id: 'u1', score: 5 },
        { id: 'u2', score: 9 },
      ],
    },
  },
  { name: 'goes to the owner by the external key', query: '{ best { nick } }', data: { best: { nick: 'jo' } } },
  {
    name: 'brings an external field along',
    query: '{ randomUser { banner } best { score banner name } }',
    data: { randomUser: { banner: 'Jon!' }, best: { score: 9, banner: 'Jon!', name: 'Jon' } },
  },
  {
    name: 'answers fields of both in any order',
    query: '{ randomUser { banner nick id score name } }',
    data: { randomUser: { banner: 'Jon!', nick: 'jo', id: 'u2', score: 9, name: 'Jon' } },
  },
];

export const fed1Extends: AuditGroup = extension(
  'Federation 1, external with @extends',
  '',
  'type User @extends',
  'type Query @extends',
  true,
);
export const fed1Extension: AuditGroup = extension(
  'Federation 1, external in an extension',
  '',
  'extend type User',
  'extend type Query',
  true,
);
export const fed2Extends: AuditGroup = extension(
  'Federation 2, external with @extends',
  federation.replace('"@key"', '"@key", "@extends"'),
  'type User @extends',
  'type Query',
  true,
);
export const fed2Extension: AuditGroup = extension(
  'Federation 2, external in an extension',
  federation,
  'extend type User',
  'extend type Query',
  false,
);

const goods = [{ id: 'g1', sku: 's1', name: 'Bell' }];

/** The extension has a key of its own, by which it can be asked too. */
export const fed1ExtendsResolvable: AuditGroup = {
  name: 'Federation 1, extension that is resolvable',
  subgraphs: [
    {
      name: 'goods',
      sdl: `
        type Query { goods: [Good!]! }
        type Good @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! name: String! }`,
      resolvers: {
        Query: { goods: () => goods },
        Good: { __resolveReference: reference(goods, { keys: ['id', 'sku'] }) },
      },
    },
    {
      name: 'stock',
      sdl: `
        extend type Query { inStock: [Good!]! }
        type Good @extends @key(fields: "id") { id: ID! @external count: Int! place: Place }
        type Place { aisle: Int! }`,
      resolvers: {
        Query: { inStock: () => [{ id: 'g1', count: 4, place: { aisle: 2 } }] },
        Good: { __resolveReference: reference([{ id: 'g1', count: 4, place: { aisle: 2 } }], { keys: ['id'] }) },
      },
    },
    {
      name: 'offers',
      sdl: `
        extend type Query { offer: Offer }
        type Offer { good: Good! percent: Int! }
        extend type Good @key(fields: "sku") { sku: String! @external offers: [Offer!]! }`,
      resolvers: {
        Query: { offer: () => ({ good: { sku: 's1' }, percent: 10 }) },
        Good: {
          __resolveReference: reference([{ sku: 's1' }], { keys: ['sku'] }),
          offers: ({ sku }: Fields) => [{ good: { sku }, percent: 10 }],
        },
      },
    },
  ],
  tests: [
    {
      name: 'enters each extension by its own key',
      query: '{ goods { name count offers { percent } } }',
      data: { goods: [{ name: 'Bell', count: 4, offers: [{ percent: 10 }] }] },
    },
    {
      name: 'goes from one extension to another through the owner',
      query: '{ offer { percent good { count place { aisle } } } }',
      data: { offer: { percent: 10, good: { count: 4, place: { aisle: 2 } } } },
      calls: { goods: 1, stock: 1, offers: 1 },
    },
    {
      name: 'goes back the other way',
      query: '{ inStock { count offers { percent good { name } } } }',
      data: { inStock: [{ count: 4, offers: [{ percent: 10, good: { name: 'Bell' } }] }] },
    },
  ],
};

/** Federation 1 let any subgraph have a value type, and a type be external to all but one. */
export const mysteriousExternal: AuditGroup = {
  name: 'mysterious external',
  subgraphs: [
    {
      name: 'tickets',
      sdl: `
        type Ticket @key(fields: "id") { id: ID! seat: Seat! price: Money }
        type Seat { row: Int! }
        type Money { cents: Int! currency: String! }
        extend type Query { ticket: Ticket }`,
      resolvers: {
        Query: { ticket: () => ({ id: 't1', seat: { row: 4 }, price: { cents: 900, currency: 'EUR' } }) },
        Ticket: {
          __resolveReference: reference([{ id: 't1', seat: { row: 4 }, price: { cents: 900, currency: 'EUR' } }], {
            keys: ['id'],
          }),
        },
      },
    },
    {
      name: 'gate',
      sdl: `
        extend type Ticket @key(fields: "id") {
          id: ID! @external
          price: Money @external
          seat: Seat! @external
          isOpen: Boolean!
          fee: Money @requires(fields: "price { cents }")
        }
        type Seat { row: Int! }
        type Money { cents: Int! currency: String! }
        extend type Query { next: Ticket }`,
      resolvers: {
        Query: { next: () => ({ id: 't1', isOpen: true }) },
        Ticket: {
          __resolveReference: reference([{ id: 't1', isOpen: true }], { keys: ['id'], requires: ['price { cents }'] }),
          fee: (ticket: Fields) => ({
            cents: (brought(ticket, 'price') as { cents: number }).cents / 10,
            currency: 'EUR',
          }),
        },
      },
    },
  ],
  tests: [
    {
      name: 'does not take an external field that nothing uses for its own',
      query: '{ next { isOpen seat { row } } }',
      data: { next: { isOpen: true, seat: { row: 4 } } },
    },
    {
      name: 'brings a value type along and answers the same type',
      query: '{ next { fee { cents currency } price { currency cents } } }',
      data: { next: { fee: { cents: 90, currency: 'EUR' }, price: { currency: 'EUR', cents: 900 } } },
    },
  ],
};
