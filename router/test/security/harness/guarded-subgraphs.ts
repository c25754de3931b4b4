import { EventEmitter, on } from 'node:events';
import type { SubgraphDefinition } from '../../harness/test-subgraph.ts';

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@authenticated", "@requiresScopes", "@policy"])`;

type Fields = Record<string, unknown>;

/** Each `emit('change', user)` is an event of the subscriptions. */
export const userEvents = new EventEmitter().setMaxListeners(0);

const users = [
  { id: 'u1', taxId: 't1' },
  { id: 'u2', taxId: 't2' },
];

const changes = {
  subscribe: () => on(userEvents, 'change'),
  resolve: ([user]: unknown[]) => user,
};

/** Users, of whom not everyone may see everything: their key in the other subgraph is for accountants only. */
export const peopleSubgraph: SubgraphDefinition = {
  name: 'people',
  sdl: `${federation}
    type Query { me: User @authenticated users: [User!]! things: [Thing!]! }
    type Mutation { userErase(id: ID!): Boolean @requiresScopes(scopes: [["user:write"]]) }
    type Subscription { userChanged: User userErased: User @authenticated }
    type User @key(fields: "id taxId") {
      id: ID!
      name: String
      taxId: String @policy(policies: [["ACCOUNTANT"]])
      email: String! @authenticated
      phone: String @requiresScopes(scopes: [["order:read", "user:read"], ["user:any"]])
      friend: User
    }
    interface Thing { id: ID! label: String }
    type Book implements Thing { id: ID! label: String }
    type Diary implements Thing { id: ID! label: String @authenticated }`,
  resolvers: {
    Query: {
      me: () => users[0],
      users: () => users,
      things: () => [
        { __typename: 'Book', id: 'b1', label: 'Book' },
        { __typename: 'Diary', id: 'd1', label: 'Diary' },
      ],
    },
    Mutation: { userErase: () => true },
    Subscription: { userChanged: changes, userErased: changes },
    User: {
      name: ({ id }: Fields) => `User ${String(id)}`,
      email: ({ id }: Fields) => `${String(id)}@people.example`,
      phone: ({ id }: Fields) => `+${String(id)}`,
      friend: () => users[1],
    },
  },
};

export const paySubgraph: SubgraphDefinition = {
  name: 'pay',
  sdl: `${federation}
    type User @key(fields: "id taxId") { id: ID! taxId: String @policy(policies: [["ACCOUNTANT"]]) rank: Int salary: Int @authenticated }`,
  resolvers: {
    User: {
      __resolveReference: (user: unknown) => user,
      rank: ({ taxId }: Fields) => (taxId === 't1' ? 1 : 2),
      salary: () => 1000,
    },
  },
};
