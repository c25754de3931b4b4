import { superstoreProducts } from '@agora/kit/superstore';
import type { BackorderPolicy } from './domain/backorder/backorder-policy.ts';
import type { KitPart } from './domain/kit/kit.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** What the demo shop has none of, and sells in another way, by what stands on it. */
const skus = {
  /** Not out yet. */
  preorder: 'FUR-CH-10000785-BUR',
  /** Ordered again. */
  backorder: 'FUR-CH-10003846-BUR',
  /** Nobody knows when it comes. */
  soldOut: 'FUR-CH-10004289-BUR',
  /** A mouse and a keyboard, sold in one box. */
  kit: 'TEC-AC-10004510',
};
const partSkus = ['TEC-AC-10004396', 'TEC-AC-10002018'];

interface DemoTerms {
  readonly variantId: string;
  readonly policy: BackorderPolicy;
  readonly restockAt: Date | null;
}

interface DemoKit {
  readonly kitId: string;
  readonly parts: readonly KitPart[];
}

const idOf = (sku: string): string => {
  const found = superstoreProducts()
    .flatMap(({ variants }) => variants)
    .find((variant) => variant.sku === sku);
  if (!found) throw new Error(`the demo shop has no ${sku}`);
  return found.id;
};

/** Of which nothing lies in the warehouses. */
export const demoAbsent = (): ReadonlySet<string> => new Set(Object.values(skus).map(idOf));

/** What can be ordered before it is there. */
export const demoTerms = (now: Date): DemoTerms[] => {
  const inDays = (days: number) => new Date(now.getTime() + days * dayMs);
  return [
    {
      variantId: idOf(skus.preorder),
      policy: { kind: 'PREORDER', limit: 50, from: null, until: inDays(45) },
      restockAt: null,
    },
    {
      variantId: idOf(skus.backorder),
      policy: { kind: 'BACKORDER', limit: 20, from: null, until: null },
      restockAt: inDays(14),
    },
  ];
};

export const demoKit = (): DemoKit => ({
  kitId: idOf(skus.kit),
  parts: partSkus.map((sku) => ({ partId: idOf(sku), quantity: 1 })),
});
