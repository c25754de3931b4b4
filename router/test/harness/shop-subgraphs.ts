import { EventEmitter, on } from 'node:events';
import { GraphQLError } from 'graphql';
import type { SubgraphDefinition } from './test-subgraph.ts';

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@shareable", "@authenticated", "@requiresScopes"])`;

type Fields = Record<string, unknown>;

/** What the order subgraph publishes: `orderEvents.emit(orderId, order)`. */
export const orderEvents = new EventEmitter().setMaxListeners(0);

const orders = [
  {
    id: 'o1',
    status: 'PENDING',
    customer: { id: 'u1' },
    lines: [
      { quantity: 2, product: { id: 'p1' } },
      { quantity: 1, product: { id: 'p2' } },
    ],
  },
  { id: 'o2', status: 'SHIPPED', customer: { id: 'u2' }, lines: [{ quantity: 1, product: { id: 'p1' } }] },
];

export const orderSubgraph: SubgraphDefinition = {
  name: 'order',
  sdl: `${federation}
    enum Status { PENDING CONFIRMED SHIPPED }
    type Query { order(id: ID!): Order, orders: [Order!]! fails: String }
    type Mutation { orderCancel(id: ID!): Order @authenticated @requiresScopes(scopes: [["order:write"]]) }
    type Subscription { orderStatusChanged(orderId: ID!): Order }
    type Order @key(fields: "id") { id: ID! status: Status! customer: User subject: Subject lines: [Line!]! }
    type Line { quantity: Int! product: Product }
    union Subject = User | Product
    type User @key(fields: "id", resolvable: false) { id: ID! }
    type Product @key(fields: "id", resolvable: false) { id: ID! }`,
  resolvers: {
    Query: {
      order: (_: unknown, { id }: Fields) => {
        if (id === 'malformed') throw new GraphQLError('This is no id.', { extensions: { code: 'BAD_USER_INPUT' } });
        return orders.find((order) => order.id === id);
      },
      orders: () => orders,
      fails: () => {
        throw new Error('password=hunter2 at 10.0.0.7');
      },
    },
    Mutation: { orderCancel: (_: unknown, { id }: Fields) => orders.find((order) => order.id === id) },
    Subscription: {
      orderStatusChanged: {
        subscribe: (_: unknown, { orderId }: Fields) => {
          if (orderId === 'forbidden') {
            throw new GraphQLError('This order is not yours.', { extensions: { code: 'FORBIDDEN' } });
          }
          return on(orderEvents, String(orderId), { close: [`${String(orderId)}:end`] });
        },
        resolve: ([order]: unknown[]) => order,
      },
    },
    Order: { __resolveReference: ({ id }: Fields) => orders.find((order) => order.id === id) },
    Subject: { __resolveType: (subject: unknown) => (JSON.stringify(subject).includes('"p') ? 'Product' : 'User') },
  },
};

export const userSubgraph: SubgraphDefinition = {
  name: 'user',
  sdl: `${federation}
    type Query { me: User }
    type User @key(fields: "id") { id: ID! name(upper: Boolean = false): String! }`,
  resolvers: {
    Query: { me: () => ({ id: 'u1' }) },
    User: {
      __resolveReference: (user: unknown) => user,
      name: ({ id }: Fields, { upper }: Fields) => (upper ? `USER ${String(id).toUpperCase()}` : `User ${String(id)}`),
    },
  },
};

export const productSubgraph: SubgraphDefinition = {
  name: 'product',
  sdl: `${federation}
    type Query { products: [Product!]! }
    type Product @key(fields: "id") { id: ID! title: String! weight: Int! }`,
  resolvers: {
    Query: { products: () => [{ id: 'p1' }, { id: 'p2' }] },
    Product: {
      __resolveReference: (product: unknown) => product,
      title: ({ id }: Fields) => `Product ${String(id)}`,
      weight: ({ id }: Fields) => (id === 'p1' ? 100 : 200),
    },
  },
};

export const deliverySubgraph: SubgraphDefinition = {
  name: 'delivery',
  sdl: `${federation}
    type Query { carriers: [String!]! }
    type Product @key(fields: "id") { id: ID! weight: Int! @external shippingCents: Int @requires(fields: "weight") }`,
  resolvers: {
    Query: { carriers: () => ['Hermes'] },
    Product: {
      __resolveReference: (product: unknown) => product,
      shippingCents: ({ weight }: Fields) => Number(weight) * 3,
    },
  },
};
