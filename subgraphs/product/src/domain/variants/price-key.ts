/** What is signalled when the price of a variant is another. */
export function priceKey(variantId: string): string {
  return `price:${variantId}`;
}
