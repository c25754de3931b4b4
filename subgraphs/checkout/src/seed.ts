import type { SeedContext } from '@agora/kit';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import { everyItem } from './domain/promotions/items.ts';
import type { Promotion } from './domain/promotions/promotion.ts';

const conditions = {
  minimumSubtotalMinor: null,
  items: everyItem,
  minimumQuantity: null,
  customerGroups: [],
  isFirstOrder: false,
  countries: [],
};

const common = {
  status: 'ACTIVE' as const,
  ...{ isExclusive: false, priority: 0, startsAt: null, endsAt: null, version: 1 },
  ...{ usageLimit: null, usageLimitPerCustomer: null, budgetMinor: null, currency: null, conditions },
};

/** The promotions of the demo shop: two by codes, and one that carts with many pieces have by themselves. */
export async function seed({ stores, settings, now }: SeedContext<Stores, Settings>): Promise<void> {
  const welcome: Promotion = {
    ...{ ...common, id: '018f0000-0000-7000-8000-00000000d001', name: 'Welcome', isAutomatic: false, createdAt: now },
    action: { kind: 'PERCENT_OFF', items: everyItem, millionths: 100_000 },
  };
  const shipping: Promotion = {
    ...{
      ...common,
      id: '018f0000-0000-7000-8000-00000000d002',
      name: 'Free delivery',
      isAutomatic: false,
      createdAt: now,
    },
    ...{ currency: settings.currency, conditions: { ...conditions, minimumSubtotalMinor: 5_000 } },
    action: { kind: 'SHIPPING_PERCENT_OFF', millionths: 1_000_000 },
  };
  const bulk: Promotion = {
    ...{
      ...common,
      id: '018f0000-0000-7000-8000-00000000d003',
      name: 'Bulk discount',
      isAutomatic: true,
      createdAt: now,
    },
    action: {
      kind: 'TIERED_BY_QUANTITY',
      items: everyItem,
      tiers: [
        { from: 25, saves: { millionths: 30_000 } },
        { from: 100, saves: { millionths: 50_000 } },
      ],
    },
  };
  for (const one of [welcome, shipping, bulk]) await stores.promotions.save(one);
  const unlimited = { usageLimit: null, usageLimitPerCustomer: null };
  await stores.discountCodes.add(welcome.id, [{ code: 'WELCOME10', ...unlimited }], now);
  await stores.discountCodes.add(shipping.id, [{ code: 'FREESHIP', ...unlimited }], now);
}
