import type { Action } from '../../src/domain/promotions/action.ts';
import { everyItem, type ItemFilter } from '../../src/domain/promotions/items.ts';
import type { Offer } from '../../src/domain/promotions/offer.ts';
import type { Conditions, Promotion } from '../../src/domain/promotions/promotion.ts';
import type { CartLine, OpenCart } from '../../src/domain/carts/cart.ts';
import { change, emptyCart } from '../../src/domain/carts/cart.ts';

export const now = new Date('2026-03-01T12:00:00.000Z');

export const noConditions: Conditions = {
  minimumSubtotalMinor: null,
  items: everyItem,
  minimumQuantity: null,
  customerGroups: [],
  isFirstOrder: false,
  countries: [],
};

/** A promotion that all carts have. */
export function promotionOf(action: Action, more: Partial<Promotion> = {}): Promotion {
  return {
    id: '018f0000-0000-7000-8000-0000000000a1',
    name: 'Spring',
    status: 'ACTIVE',
    isAutomatic: true,
    isExclusive: false,
    priority: 0,
    startsAt: null,
    endsAt: null,
    currency: null,
    conditions: noConditions,
    action,
    usageLimit: null,
    usageLimitPerCustomer: null,
    budgetMinor: null,
    createdAt: now,
    version: 1,
    ...more,
  };
}

export function offerOf(promotion: Promotion, more: Partial<Offer> = {}): Offer {
  return { promotion, code: null, isUsedUp: false, budgetLeft: promotion.budgetMinor, ...more };
}

export const only = (...variantIds: readonly string[]): ItemFilter => ({ ...everyItem, variantIds });

interface Piece {
  readonly variantId: string;
  readonly quantity: number;
  readonly minor: number;
}

/** A cart of these pieces, brought for 5.00. */
export function cartOf(pieces: readonly Piece[], currency = 'USD', shipping: number | null = 500): OpenCart {
  const lines = pieces.map(({ variantId, quantity, minor }): CartLine => {
    const unitPrice = { minor, currency };
    const named = { id: variantId, variantId, productId: variantId, sku: 'SKU', title: 'Thing' };
    const prices = {
      unitPrice,
      unitPriceWhenAdded: unitPrice,
      compareAtPrice: null,
      hasOwnPrice: false,
      priceSince: now,
    };
    const goods = { taxClass: 'standard', catalogueIds: [], weightGrams: 1, requiresShipping: true };
    return { ...named, ...prices, ...goods, kind: 'PAID', quantity, isReturned: false };
  });
  const named = { code: 'STANDARD', name: 'Standard', carrier: 'Post', minDays: 1, maxDays: 2 };
  const shippingOption = shipping === null ? null : { ...named, price: { minor: shipping, currency } };
  const id = '018f0000-0000-7000-8000-00000000ca47';
  return change(emptyCart({ id, customerId: null, currency }, now), { lines, shippingOption }, now);
}

export const variant = (index: number): string => `018f0000-0000-7000-8000-${index.toString().padStart(12, '0')}`;
