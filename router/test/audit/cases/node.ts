import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const inks = [
  { __typename: 'Ink', id: 'i1', colour: 'blue' },
  { __typename: 'Ink', id: 'i2', colour: 'sepia' },
];
const pens = [{ __typename: 'Pen', id: 'p1', ink: { __typename: 'Ink', id: 'i1' } }];
const nibs = [{ id: 'p1', nib: 'fine', maker: { __typename: 'Maker', id: 'm1' } }];

export const node: AuditGroup = {
  name: 'node',
  subgraphs: [
    {
      name: 'pens',
      sdl: `${federation}
        type Query { penNode: Node @shareable pens: [Pen!]! anyNode(id: ID!): Node }
        interface Node { id: ID! }
        type Pen implements Node @key(fields: "id") { id: ID! ink: Ink! }
        type Ink implements Node @key(fields: "id") { id: ID! colour: String! }`,
      resolvers: {
        Query: {
          penNode: () => pens[0],
          pens: () => pens,
          anyNode: (_: unknown, { id }: Fields) => [...pens, ...inks].find((row) => row.id === id),
        },
        Pen: { __resolveReference: reference(pens, { keys: ['id'] }) },
        Ink: {
          __resolveReference: reference(inks, { keys: ['id'] }),
          colour: ({ id }: Fields) => inks.find((ink) => ink.id === id)?.colour,
        },
      },
    },
    {
      name: 'makers',
      sdl: `${federation}
        type Query { penNode: Node @shareable makers: [Node!]! }
        interface Node { id: ID! }
        type Pen implements Node @key(fields: "id") { id: ID! nib: String! maker: Maker }
        type Maker implements Node @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          penNode: () => ({ __typename: 'Pen', ...nibs[0] }),
          makers: () => [{ __typename: 'Maker', id: 'm1' }],
        },
        Pen: { __resolveReference: reference(nibs, { keys: ['id'] }) },
        Maker: { __resolveReference: reference([{ id: 'm1' }], { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'answers a node from either subgraph',
      query: '{ penNode { __typename id } }',
      data: { penNode: { __typename: 'Pen', id: 'p1' } },
    },
    {
      name: 'answers what one type of node has in both',
      query: '{ penNode { id ... on Pen { nib ink { colour } maker { id } } } }',
      data: { penNode: { id: 'p1', nib: 'fine', ink: { colour: 'blue' }, maker: { id: 'm1' } } },
    },
    {
      name: 'reads a node through another',
      query: '{ anyNode(id: "p1") { ... on Node { ... on Pen { maker { ... on Node { __typename id } } } } } }',
      data: { anyNode: { maker: { __typename: 'Maker', id: 'm1' } } },
    },
    {
      name: 'asks only the subgraph that has the type',
      query: '{ anyNode(id: "i2") { __typename ... on Pen { nib } ... on Ink { colour } ... on Maker { id } } }',
      data: { anyNode: { __typename: 'Ink', colour: 'sepia' } },
      calls: { pens: 1, makers: 0 },
    },
    {
      name: 'answers the same field of all nodes',
      query: '{ makers { id __typename } pens { id ink { id } } }',
      data: { makers: [{ id: 'm1', __typename: 'Maker' }], pens: [{ id: 'p1', ink: { id: 'i1' } }] },
    },
  ],
};

const chats = [{ __typename: 'Chat', id: 'c1', account: { __typename: 'Account', id: 'a1' }, text: 'Hi' }];
const accounts = [{ __typename: 'Account', id: 'a1', user: 'zoe', chats: [{ __typename: 'Chat', id: 'c1' }] }];

/** A supergraph as some composers of former times left it: the `id` of an interface belongs to no subgraph by name. */
export const corruptedNodeId: AuditGroup = {
  name: 'corrupted supergraph, id of a node',
  supergraph: (composed) =>
    composed.replace(/interface Node\n(?: {2}@join__type\(graph: \w+\)\n)+\{\n {2}id: ID!\n\}/, (text) =>
      text.replace('id: ID!', 'id: ID! @join__field(graph: ACCOUNTS) @join__field(graph: CHATS)'),
    ),
  subgraphs: [
    {
      name: 'accounts',
      sdl: `${federation}
        type Query { account(id: String!): Account accounts: [Account!]! }
        interface Node { id: ID! }
        type Account implements Node @key(fields: "id") { id: ID! user: String! }
        type Chat implements Node @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: {
        Query: {
          account: (_: unknown, { id }: Fields) => accounts.find((row) => row.id === id),
          accounts: () => accounts,
        },
        Account: { __resolveReference: reference(accounts, { keys: ['id'] }) },
      },
    },
    {
      name: 'chats',
      sdl: `${federation}
        type Query { chat(id: String!): Chat feed: [Node!]! }
        interface Node { id: ID! }
        type Account implements Node @key(fields: "id") { id: ID! chats: [Chat!]! }
        type Chat implements Node @key(fields: "id") { id: ID! account: Account! text: String! }`,
      resolvers: {
        Query: {
          chat: (_: unknown, { id }: Fields) => chats.find((row) => row.id === id),
          feed: () => [...chats, ...accounts],
        },
        Account: {
          __resolveReference: reference(accounts, { keys: ['id'] }),
          chats: () => chats,
        },
        Chat: { __resolveReference: reference(chats, { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'goes from one node to another by id',
      query: '{ account(id: "a1") { id user chats { id text } } }',
      data: { account: { id: 'a1', user: 'zoe', chats: [{ id: 'c1', text: 'Hi' }] } },
    },
    {
      name: 'goes back',
      query: '{ chat(id: "c1") { account { id user chats { id account { user } } } } }',
      data: { chat: { account: { id: 'a1', user: 'zoe', chats: [{ id: 'c1', account: { user: 'zoe' } }] } } },
    },
    {
      name: 'reads the id through the interface',
      query: '{ feed { id ... on Account { user } ... on Chat { account { ... on Node { id } } } } }',
      data: {
        feed: [
          { id: 'c1', account: { id: 'a1' } },
          { id: 'a1', user: 'zoe' },
        ],
      },
    },
    {
      name: 'reads the id under an alias',
      query: '{ accounts { key: id id: user chats { key: id } } }',
      data: { accounts: [{ key: 'a1', id: 'zoe', chats: [{ key: 'c1' }] }] },
    },
    {
      name: 'answers null for what is not there',
      query: '{ chat(id: "c9") { id account { user } } }',
      data: { chat: null },
    },
  ],
};
