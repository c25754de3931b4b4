import { z } from 'zod';
import { instant } from './fields.ts';

/** How goods are sold before they are there. */
export const promise = z.object({
  kind: z.enum(['BACKORDER', 'PREORDER']).describe('Sold out, or not out yet'),
  expectedAt: instant.nullable().describe('When they are expected; null where nobody knows'),
});

/** Pieces of a line that come later. */
export interface AwaitedGoods {
  readonly kind: z.infer<typeof promise>['kind'];
  readonly quantity: number;
  /** Null where nobody knows. */
  readonly expectedAt: Date | null;
}

/** What there is of a variant, and how many more are promised before they are there. */
export interface PromisedGoods {
  readonly inHand: number;
  readonly promised: number;
  readonly kind: AwaitedGoods['kind'];
  readonly expectedAt: Date | null;
}

interface Wanted {
  readonly lineId: string;
  readonly variantId: string;
  readonly quantity: number;
}

/** What comes later of each line, by its id: lines of one variant take what is there in the order in which they stand, and then what is promised. */
export function awaitedByLine(
  lines: readonly Wanted[],
  goods: ReadonlyMap<string, PromisedGoods>,
): ReadonlyMap<string, AwaitedGoods> {
  const left = new Map([...goods].map(([variantId, { inHand, promised }]) => [variantId, { inHand, promised }]));
  return new Map(
    lines.flatMap(({ lineId, variantId, quantity }) => {
      const known = goods.get(variantId);
      const rest = left.get(variantId);
      if (!known || !rest) return [];
      const later = Math.min(quantity - Math.min(quantity, rest.inHand), rest.promised);
      left.set(variantId, { inHand: Math.max(0, rest.inHand - quantity), promised: rest.promised - later });
      const { kind, expectedAt } = known;
      return later === 0 ? [] : [[lineId, { kind, quantity: later, expectedAt }] as const];
    }),
  );
}

/** By when all of it should be there; null where nobody knows of one. */
export function expectedInAll(awaited: Iterable<Pick<AwaitedGoods, 'expectedAt'>>): Date | null {
  const moments = [...awaited].map(({ expectedAt }) => expectedAt);
  return moments.reduce<Date | null>(
    (latest, moment) => (latest === null || moment === null ? null : moment > latest ? moment : latest),
    moments[0] ?? null,
  );
}
