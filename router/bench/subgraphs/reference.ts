import { buildSchema, graphql } from 'graphql';
import { z } from 'zod';
import type { Shop } from './shop.ts';

const sdl = `
  type Query { me: User user(id: ID!): User users: [User] topProducts(first: Int = 5): [Product] }
  type User { id: ID! name: String username: String birthday: Int reviews: [Review] }
  type Product {
    upc: String! name: String price: Int weight: Int inStock: Boolean shippingEstimate: Int reviews: [Review]
  }
  type Review { id: ID! body: String product: Product author: User }
`;

/** The answer as one server over all the data gives it: what every gateway over the four must answer. */
export function readReference(shop: Shop): (query: string) => Promise<unknown> {
  const schema = buildSchema(sdl);
  const rootValue = {
    me: () => shop.user('1'),
    user: ({ id }: { id: string }) => shop.user(id),
    users: () => shop.users,
    topProducts: ({ first }: { first: number }) => shop.products.slice(0, first),
  };
  return async (source) => z.json().parse(JSON.parse(JSON.stringify(await graphql({ schema, source, rootValue }))));
}
