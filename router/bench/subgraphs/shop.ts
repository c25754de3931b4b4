import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The objects are what graphql-js reads: fields that lead to other objects are functions. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly birthday: number;
  readonly reviews: () => readonly Review[];
}

export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
  readonly shippingEstimate: number | null;
  readonly reviews: () => readonly Review[];
}

export interface Review {
  readonly id: string;
  readonly body: string;
  readonly author: () => User;
  readonly product: () => Product;
}

/** All data behind the four subgraphs; it never changes. */
export interface Shop {
  readonly users: readonly User[];
  readonly products: readonly Product[];
  readonly user: (id: string) => User;
  readonly product: (upc: string) => Product;
  readonly review: (id: string) => Review;
}

const ids = z.array(z.string());
const records = z.object({
  users: z.array(z.object({ id: z.string(), username: z.string(), name: z.string(), reviews: ids })),
  products: z.array(
    z.object({
      upc: z.string(),
      name: z.string(),
      price: z.number(),
      weight: z.number(),
      inStock: z.boolean(),
      shippingEstimate: z.number().nullable(),
      reviews: ids,
    }),
  ),
  reviews: z.array(z.object({ id: z.string(), body: z.string(), author: z.string(), product: z.string() })),
});

export function readShop(): Shop {
  const data = records.parse(JSON.parse(readFileSync(new URL('../data/shop.json', import.meta.url), 'utf8')));
  const users = new Map<string, User>();
  const products = new Map<string, Product>();
  const reviews = new Map<string, Review>();
  const user = byKey(users);
  const product = byKey(products);
  const review = byKey(reviews);
  for (const { reviews: written, ...rest } of data.users)
    users.set(rest.id, { ...rest, birthday: 0, reviews: () => written.map(review) });
  for (const { reviews: received, ...rest } of data.products)
    products.set(rest.upc, { ...rest, reviews: () => received.map(review) });
  for (const { author, product: upc, ...rest } of data.reviews)
    reviews.set(rest.id, { ...rest, author: () => user(author), product: () => product(upc) });
  return { users: [...users.values()], products: [...products.values()], user, product, review };
}

function byKey<T>(all: ReadonlyMap<string, T>): (key: string) => T {
  return (key) => {
    const found = all.get(key);
    if (!found) throw new Error(`The shop has no ${key}`);
    return found;
  };
}
