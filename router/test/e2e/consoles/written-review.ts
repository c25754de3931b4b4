import { randomUUID } from 'node:crypto';
import { register } from '../register.ts';
import type { Data, ShopClient } from '../shop-client.ts';

interface WrittenReview {
  readonly title: string;
  /** Whether everybody reads it on the page of its product. */
  readonly isShown: () => Promise<boolean>;
}

/** What a new customer has written about something that the shop sells. */
export async function writtenReview(shop: ShopClient): Promise<WrittenReview> {
  const { customer } = await register(shop, () => undefined);
  const { products } = await shop.request('{ products(query: "stapler", first: 1) { nodes { id } } }');
  const productId: string = products.nodes[0].id;
  const title = `Staples ${randomUUID().slice(0, 8)}`;
  await customer.request(POST, { input: { productId, rating: 4, title, body: 'It holds paper together.' } });
  return {
    title,
    async isShown() {
      const { product } = await shop.request(READ, { productId });
      return product.reviews.nodes.some((review: Data) => review.title === title);
    },
  };
}

const POST = 'mutation ($input: ReviewPostInput!) { reviewPost(input: $input) { review { id } } }';
const READ = 'query ($productId: ID!) { product(id: $productId) { reviews(first: 20) { nodes { title } } } }';
