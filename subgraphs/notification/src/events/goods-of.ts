interface Line {
  readonly variantId: string;
  readonly sku: string | null;
  readonly quantity: number;
}

/** What goods are called in a mail; by their id where nothing better is known. */
export const goodsOf = (lines: readonly Line[]) =>
  lines.map(({ variantId, sku, quantity }) => ({ sku: sku ?? variantId, quantity }));
