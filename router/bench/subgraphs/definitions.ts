import type { GraphQLSchemaModule } from '@apollo/subgraph';
import type { Product, Review, Shop, User } from './shop.ts';

/** One subgraph of the public benchmark. */
export interface SubgraphDefinition {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: NonNullable<GraphQLSchemaModule['resolvers']>;
}

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides"])';

/** `reviewsAdded` is where the events of `reviewAdded` come from. */
export function definitionsOf(shop: Shop, reviewsAdded: () => AsyncIterator<Review>): readonly SubgraphDefinition[] {
  const productByKey = { __resolveReference: ({ upc }: Pick<Product, 'upc'>) => shop.product(upc) };
  const userByKey = { __resolveReference: ({ id }: Pick<User, 'id'>) => shop.user(id) };
  return [
    {
      name: 'accounts',
      sdl: `${federation}
        type Query { me: User user(id: ID!): User users: [User] }
        type User @key(fields: "id") { id: ID! name: String username: String birthday: Int }`,
      resolvers: {
        Query: {
          me: () => shop.user('1'),
          user: (_: unknown, { id }: { id: string }) => shop.user(id),
          users: () => shop.users,
        },
        User: userByKey,
      },
    },
    {
      name: 'inventory',
      sdl: `${federation}
        type Product @key(fields: "upc") {
          upc: String!
          weight: Int @external
          price: Int @external
          inStock: Boolean
          shippingEstimate: Int @requires(fields: "price weight")
        }`,
      resolvers: { Product: productByKey },
    },
    {
      name: 'products',
      sdl: `${federation}
        type Query { topProducts(first: Int = 5): [Product] }
        type Product @key(fields: "upc") { upc: String! weight: Int price: Int name: String }`,
      resolvers: {
        Query: { topProducts: (_: unknown, { first }: { first: number }) => shop.products.slice(0, first) },
        Product: productByKey,
      },
    },
    {
      name: 'reviews',
      sdl: `${federation}
        type Subscription { reviewAdded: Review }
        type Review @key(fields: "id") { id: ID! body: String product: Product author: User @provides(fields: "username") }
        type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
        type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
      resolvers: {
        Subscription: { reviewAdded: { subscribe: reviewsAdded, resolve: (review: Review) => review } },
        Review: { __resolveReference: ({ id }: Pick<Review, 'id'>) => shop.review(id) },
        User: userByKey,
        Product: productByKey,
      },
    },
  ];
}
