import { orderConfirmed, productArchived, productPublished, productUpdated } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { ada, chair, furniture, lamp, paper, pencil, type RecommendationShop, table } from './start-recommendation.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

export const published = (productId: string, categoryId: string) =>
  productPublished.draft({
    productId,
    slug: 'some',
    title: 'Some',
    categoryId,
    variants: [{ variantId: productId, sku: 'S', price: usd(1) }],
  });

export const moved = (productId: string, categoryId: string) =>
  productUpdated.draft({
    productId,
    slug: 'some',
    title: 'Some',
    categoryId,
    status: 'PUBLISHED',
    variants: [{ variantId: productId, sku: 'S', price: usd(1) }],
    withdrawnVariantIds: [],
  });

export const archived = (productId: string) => productArchived.draft({ productId, variantIds: [] });

interface Bought {
  readonly customerId?: string;
  readonly orderId?: string;
  readonly at?: Date;
}

export function bought(
  productIds: readonly string[],
  { customerId = ada.id, orderId = uuidv7(), at = new Date() }: Bought = {},
) {
  const lines = productIds.map((productId) => ({
    lineId: uuidv7(),
    variantId: productId,
    productId,
    sku: 'S',
    title: 'Some',
    quantity: 1,
    unitPrice: usd(1),
    total: usd(1),
  }));
  return orderConfirmed.draft({
    orderId,
    number: 'A-1',
    customerId,
    paymentId: uuidv7(),
    lines,
    totals: { subtotal: usd(1), discount: usd(0), shipping: usd(0), tax: usd(0), total: usd(1) },
    shippingAddress: {
      recipient: 'Ada',
      line1: '1 Main St',
      line2: null,
      city: 'Austin',
      region: 'TX',
      postalCode: '78701',
      country: 'US',
    },
    shippingOption: { code: 'S', name: 'Standard', carrier: 'Post', price: usd(0), minDays: 1, maxDays: 2 },
    confirmedAt: at.toISOString(),
  });
}

/** A chair, a table and a lamp, and in another category a pencil; nobody bought anything yet. */
export async function publishAll(shop: RecommendationShop): Promise<void> {
  for (const productId of [chair, table, lamp]) await shop.tell(published(productId, furniture));
  await shop.tell(published(pencil, paper));
}
