import { z } from 'zod';
import type { NewMessage } from './message.ts';

/** What became of goods, as vendors are told. Kept with jobs, so it changes by additions. */
export const soldGoods = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('SALE'),
    number: z.string(),
    lines: z.array(z.object({ productId: z.uuid(), title: z.string(), quantity: z.int() })),
  }),
  z.object({
    kind: z.literal('LOW_STOCK'),
    variantId: z.uuid(),
    name: z.string(),
    warehouse: z.string(),
    available: z.int(),
  }),
  z.object({ kind: z.literal('QUESTION'), productId: z.uuid() }),
  z.object({ kind: z.literal('REVIEW'), productId: z.uuid(), rating: z.int() }),
]);

export type SoldGoods = z.infer<typeof soldGoods>;

export interface Seller {
  readonly vendorId: string;
  readonly productId: string;
  readonly title: string;
}

/** So many lines are named, and how many more there are. */
const mostNamed = 20;

/** By what the sellers of goods are asked for. */
export const askedAbout = (about: SoldGoods) => ({
  productIds:
    about.kind === 'SALE'
      ? [...new Set(about.lines.map(({ productId }) => productId))]
      : about.kind === 'REVIEW' || about.kind === 'QUESTION'
        ? [about.productId]
        : [],
  variantIds: about.kind === 'LOW_STOCK' ? [about.variantId] : [],
});

/** What each vendor is told: of an order their own lines, and nothing of what others sell. */
export function tellSellers(about: SoldGoods, sellers: readonly Seller[]): ReadonlyMap<string, NewMessage> {
  const told = new Map<string, NewMessage>();
  for (const [vendorId, sold] of Map.groupBy(sellers, (seller) => seller.vendorId)) {
    const [first] = sold;
    if (first) told.set(vendorId, messageTo(about, first, new Set(sold.map(({ productId }) => productId))));
  }
  return told;
}

function messageTo(about: SoldGoods, { title }: Seller, productIds: ReadonlySet<string>): NewMessage {
  if (about.kind === 'LOW_STOCK') {
    const { name, warehouse, available } = about;
    return { kind: 'VENDOR_LOW_STOCK', data: { name, warehouse, available } };
  }
  if (about.kind === 'QUESTION') return { kind: 'VENDOR_QUESTION', data: { title } };
  if (about.kind === 'REVIEW') return { kind: 'VENDOR_REVIEW', data: { title, rating: about.rating } };
  const lines = about.lines.filter(({ productId }) => productIds.has(productId));
  const goods = lines.slice(0, mostNamed).map(({ title: of, quantity }) => ({ title: of, quantity }));
  return { kind: 'VENDOR_SALE', data: { number: about.number, goods, others: lines.length - goods.length } };
}
