import { heated } from './heat.ts';
import type { Product } from './product.ts';

/** An order that a bulk buyer fills with everything says little about what goes together, and has very many pairs. */
const maxProducts = 100;

/** The products that an order says something about: each once, in the order of their ids. */
export function productsOf(lines: readonly { readonly productId: string }[]): readonly string[] {
  return [...new Set(lines.map(({ productId }) => productId))].slice(0, maxProducts).sort();
}

/** A product that was in one more order. */
export function learnPurchase(product: Product, boughtAt: Date): Product {
  return { ...product, purchases: product.purchases + 1, heat: heated(product.heat, boughtAt) };
}
