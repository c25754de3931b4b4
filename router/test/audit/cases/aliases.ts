import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const users = [
  { id: 'u1', name: 'Ada', email: 'ada@x', city: { id: 'c1', name: 'Oslo' }, friends: [{ id: 'u2' }] },
  { id: 'u2', name: 'Ben', email: 'ben@x', city: { id: 'c2', name: 'Turku' }, friends: [{ id: 'u1' }, { id: 'u2' }] },
];
const userOf = ({ id }: { id: string }) => users.find((user) => user.id === id);
const pays = [
  { id: 'u1', plan: 'FREE' },
  { id: 'u2', plan: 'PRO' },
];

export const aliases: AuditGroup = {
  name: 'aliases that shadow keys and required fields',
  subgraphs: [
    {
      name: 'users',
      sdl: `${federation}
        type Query { users: [User!]! user: User! search: [Hit!]! grid: [[User]] }
        type User @key(fields: "id") { id: ID! name: String! email: String! city: City! friends: [User!]! initial(of: Int = 1): String! }
        type City @key(fields: "id") { id: ID! name: String! }
        union Hit = User | City`,
      resolvers: {
        Query: {
          users: () => users,
          user: () => users[0],
          search: () => [
            { __typename: 'City', id: 'c1', name: 'Oslo' },
            { __typename: 'User', ...users[1] },
          ],
          grid: () => [[users[0], null], null, [], [users[1]]],
        },
        User: {
          __resolveReference: reference(users, { keys: ['id'] }),
          friends: ({ friends }: { friends: { id: string }[] }) => friends.map(userOf),
          initial: ({ name }: Fields, args: Fields) => String(name).slice(0, Number(args['of'])),
        },
      },
    },
    {
      name: 'pay',
      sdl: `${federation}
        type User @key(fields: "id") {
          id: ID!
          email: String! @external
          name: String! @external
          city: City! @external
          plan(year: Int = 1): String!
          invoice: String! @requires(fields: "email name")
          tax: String @requires(fields: "city { name }")
          broken: String
        }
        type City @key(fields: "id") { id: ID! name: String! @external rate: Int! }`,
      resolvers: {
        User: {
          __resolveReference: reference(pays, { keys: ['id'], requires: ['email name', 'city { name }'] }),
          plan: ({ plan }: Fields, { year }: Fields) => `${String(plan)}${String(year)}`,
          invoice: (user: Fields) => `${String(brought(user, 'name'))} <${String(brought(user, 'email'))}>`,
          tax: (user: Fields) => `tax of ${(brought(user, 'city') as { name: string }).name}`,
          broken: ({ id }: Fields) => {
            throw new Error(`broken ${String(id)}`);
          },
        },
        City: {
          __resolveReference: reference(
            [
              { id: 'c1', rate: 5 },
              { id: 'c2', rate: 7 },
            ],
            { keys: ['id'] },
          ),
        },
      },
    },
  ],
  tests: [
    {
      name: 'gives a key to another field',
      query: '{ users { id: name plan } }',
      data: {
        users: [
          { id: 'Ada', plan: 'FREE1' },
          { id: 'Ben', plan: 'PRO1' },
        ],
      },
    },
    {
      name: 'swaps a key with another field',
      query: '{ users { id: name name: id plan } }',
      data: {
        users: [
          { id: 'Ada', name: 'u1', plan: 'FREE1' },
          { id: 'Ben', name: 'u2', plan: 'PRO1' },
        ],
      },
    },
    {
      name: 'gives a key to a field of another subgraph',
      query: '{ users { id: plan key: id } }',
      data: {
        users: [
          { id: 'FREE1', key: 'u1' },
          { id: 'PRO1', key: 'u2' },
        ],
      },
    },
    {
      name: 'gives a required field to another field',
      query: '{ user { email: id invoice } }',
      data: { user: { email: 'u1', invoice: 'Ada <ada@x>' } },
    },
    {
      name: 'swaps two required fields',
      query: '{ users { email: name name: email invoice } }',
      data: {
        users: [
          { email: 'Ada', name: 'ada@x', invoice: 'Ada <ada@x>' },
          { email: 'Ben', name: 'ben@x', invoice: 'Ben <ben@x>' },
        ],
      },
    },
    {
      name: 'gives a required field to the field that requires it',
      query: '{ user { email: invoice invoice: email } }',
      data: { user: { email: 'Ada <ada@x>', invoice: 'ada@x' } },
    },
    {
      name: 'gives a part of a required object to another field',
      query: '{ user { city { name: id id: name } tax } }',
      data: { user: { city: { name: 'c1', id: 'Oslo' }, tax: 'tax of Oslo' } },
    },
    {
      name: 'gives a required object to a leaf',
      query: '{ user { city: name tax town: city { rate name: rate } } }',
      data: { user: { city: 'Ada', tax: 'tax of Oslo', town: { rate: 5, name: 5 } } },
    },
    {
      name: 'gives the key of one type to a field of another',
      query: '{ search { ... on User { id: plan } ... on City { id: name rate } } }',
      data: { search: [{ id: 'Oslo', rate: 5 }, { id: 'PRO1' }] },
    },
    {
      name: 'gives one name to fields of two types, of which one is a key',
      query: '{ search { ... on User { name: email plan } ... on City { name rate label: id } } }',
      data: {
        search: [
          { name: 'Oslo', rate: 5, label: 'c1' },
          { name: 'ben@x', plan: 'PRO1' },
        ],
      },
    },
    {
      name: 'gives one name to fields of two types in two subgraphs',
      query: '{ search { ... on User { id: invoice what: plan } ... on City { id: name what: name } } }',
      data: {
        search: [
          { id: 'Oslo', what: 'Oslo' },
          { id: 'Ben <ben@x>', what: 'PRO1' },
        ],
      },
    },
    {
      name: 'selects one field under several names with several arguments',
      query: '{ user { plan a: plan(year: 2) id: plan(year: 3) b: initial(of: 2) initial name: initial(of: 3) } }',
      data: { user: { plan: 'FREE1', a: 'FREE2', id: 'FREE3', b: 'Ad', initial: 'A', name: 'Ada' } },
    },
    {
      name: 'swaps on every turn of a circle',
      query: '{ user { id: name name: id friends { id: name name: id plan friends { id: email plan } } plan } }',
      data: {
        user: {
          id: 'Ada',
          name: 'u1',
          friends: [
            {
              id: 'Ben',
              name: 'u2',
              plan: 'PRO1',
              friends: [
                { id: 'ada@x', plan: 'FREE1' },
                { id: 'ben@x', plan: 'PRO1' },
              ],
            },
          ],
          plan: 'FREE1',
        },
      },
    },
    {
      name: 'swaps in a list of lists',
      query: '{ grid { id: name plan } }',
      data: { grid: [[{ id: 'Ada', plan: 'FREE1' }, null], null, [], [{ id: 'Ben', plan: 'PRO1' }]] },
    },
    {
      name: 'aliases lists and objects on the way',
      query: '{ all: users { users: friends { city: city { users: name rate } } } }',
      data: {
        all: [
          { users: [{ city: { users: 'Turku', rate: 7 } }] },
          { users: [{ city: { users: 'Oslo', rate: 5 } }, { city: { users: 'Turku', rate: 7 } }] },
        ],
      },
    },
    {
      name: 'swaps in fragments that are spread in several places',
      query: `{ a: user { ...F } b: user { friends { ...F } key: id } }
        fragment F on User { id: email ...G } fragment G on User { email: name invoice }`,
      data: {
        a: { id: 'ada@x', email: 'Ada', invoice: 'Ada <ada@x>' },
        b: { friends: [{ id: 'ben@x', email: 'Ben', invoice: 'Ben <ben@x>' }], key: 'u1' },
      },
    },
    {
      name: 'reports errors by the names of the client',
      query: '{ all: users { id: name email: broken } }',
      data: {
        all: [
          { id: 'Ada', email: null },
          { id: 'Ben', email: null },
        ],
      },
      errors: [
        { path: ['all', 0, 'email'], code: 'INTERNAL_SERVER_ERROR' },
        { path: ['all', 1, 'email'], code: 'INTERNAL_SERVER_ERROR' },
      ],
    },
    {
      name: 'reports errors by the names of the client in nested lists',
      query: '{ user { pals: friends { mates: friends { id: broken } } } }',
      data: { user: { pals: [{ mates: [{ id: null }, { id: null }] }] } },
      errors: [
        { path: ['user', 'pals', 0, 'mates', 0, 'id'], code: 'INTERNAL_SERVER_ERROR' },
        { path: ['user', 'pals', 0, 'mates', 1, 'id'], code: 'INTERNAL_SERVER_ERROR' },
      ],
    },
    {
      name: 'reports each of two names of one field that fails',
      query: '{ user { a: broken b: broken } }',
      data: { user: { a: null, b: null } },
      errors: [
        { path: ['user', 'a'], code: 'INTERNAL_SERVER_ERROR' },
        { path: ['user', 'b'], code: 'INTERNAL_SERVER_ERROR' },
      ],
    },
  ],
};
