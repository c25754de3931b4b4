import { orderTotalsOf } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { tellCompleted } from '../src/domain/completion/tell-completed.ts';
import { ada, address, card, chair, home, usd } from './start-checkout.ts';

type Completed = Parameters<typeof tellCompleted>[0];

const off = { source: 'DISCOUNT_CODE', code: 'SPRING', text: 'Spring', amount: usd(-50) } as const;
const tax = { taxClass: 'standard', millionths: 60_000, isIncluded: false, amount: usd(9) };
const line = {
  ...{ lineId: chair, variantId: chair, productId: chair, sku: 'SKU', title: 'Chair' },
  ...{ quantity: 2, listPrice: usd(110), unitPrice: usd(100), adjustments: [off], taxes: [tax], total: usd(159) },
};
const option = { code: 'STANDARD', name: 'Standard', carrier: 'Post', price: usd(10), minDays: 2, maxDays: 4 };
const totals = orderTotalsOf('USD', [line], { quantity: 1, unitPrice: usd(10), adjustments: [], taxes: [] });
const completed: Completed = {
  cartId: chair,
  orderId: home,
  buyer: { kind: 'CUSTOMER', customerId: ada.id },
  currency: 'USD',
  lines: [line],
  shipping: { ...option, adjustments: [], taxes: [], total: usd(10) },
  totals,
  shippingAddressId: home,
  shippingAddress: address,
  tenders: [{ kind: 'PAYMENT_METHOD', paymentMethodId: card, amount: totals.total }],
  completedAt: '2026-01-01T00:00:00.000Z',
};
const typesOf = (purchase: Completed) => tellCompleted(purchase).map(({ contract }) => contract.version);

describe('a purchase', () => {
  it('is told in both versions, the newer one first', () => {
    const [second, first] = tellCompleted(completed);

    expect(typesOf(completed)).toEqual([2, 1]);
    expect(second?.data).toEqual(completed);
    expect(first?.data).toMatchObject({
      customerId: ada.id,
      paymentMethodId: card,
      lines: [{ unitPrice: usd(100), total: usd(150) }],
      totals: { subtotal: usd(200), discount: usd(50), shipping: usd(10), tax: usd(9), total: usd(169) },
    });
    expect(first?.data).toHaveProperty('shippingOption', option);
  });

  it.each<[string, Partial<Completed>]>([
    ['by a guest', { buyer: { kind: 'GUEST', email: 'guest@example.com' }, shippingAddressId: null }],
    ['that costs nothing', { tenders: [] }],
    ['paid with store credit', { tenders: [{ kind: 'STORE_CREDIT', amount: totals.total }] }],
    ['paid in two ways', { tenders: [...completed.tenders, { kind: 'GIFT_CARD', giftCardId: chair, amount: usd(1) }] }],
  ])('%s is told in the second version only', (_, changed) => {
    expect(typesOf({ ...completed, ...changed })).toEqual([2]);
  });
});
