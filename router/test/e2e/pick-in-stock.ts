interface Variant {
  readonly id: string;
  /** Null when nobody knows. */
  readonly availability: { readonly available: number } | null;
}

interface Product {
  readonly title: string;
  readonly variants: readonly Variant[];
}

interface Pick {
  readonly title: string;
  readonly variantId: string;
  readonly available: number;
  readonly quantity: number;
}

/** The first that has as many as are wanted, and then the first of another product that has one. */
export function pickInStock(products: readonly Product[], quantityOf: (available: number) => number): readonly Pick[] {
  const first = products.flatMap((product) => picksOf(product, quantityOf)).at(0);
  const others = products.filter(({ variants }) => !variants.some(({ id }) => id === first?.variantId));
  const second = others.flatMap((product) => picksOf(product, () => 1)).at(0);
  return [first, second].filter((pick) => pick !== undefined);
}

function picksOf({ title, variants }: Product, quantityOf: (available: number) => number): readonly Pick[] {
  return variants
    .map(({ id, availability }) => ({ variantId: id, available: availability?.available ?? 0 }))
    .map((variant) => ({ title, ...variant, quantity: quantityOf(variant.available) }))
    .filter(({ available, quantity }) => quantity >= 1 && quantity <= available);
}
