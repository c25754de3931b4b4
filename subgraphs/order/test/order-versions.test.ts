import { orderConfirmed, orderConfirmedV2, orderCreated, orderCreatedV2 } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { bring } from './order-at.ts';
import { aPurchase } from './purchase.ts';
import { startOrder } from './start-order.ts';

describe('an order', () => {
  it('is told in both versions, the second with the lines, the shipping and the totals of the purchase', async () => {
    await using shop = await startOrder();
    const purchase = await bring(shop, 'CONFIRMED');
    const { orderId, paymentId, completed } = purchase;

    const [created, confirmed] = [await shop.emitted(orderCreatedV2), await shop.emitted(orderConfirmedV2)];

    const { buyer, currency, lines, shipping, totals, shippingAddress, completedAt } = completed.data;
    const told = { orderId, number: 'A-100001', buyer, currency, lines, shipping, totals, shippingAddress };
    expect(created).toEqual([{ ...told, placedAt: completedAt }]);
    expect(confirmed).toEqual([{ ...told, paymentIds: [paymentId], confirmedAt: confirmed[0]?.confirmedAt }]);
    expect(await shop.emitted(orderCreated)).toMatchObject([{ orderId, lines: purchase.lines }]);
    expect(await shop.emitted(orderConfirmed)).toMatchObject([{ orderId, paymentId, lines: purchase.lines }]);
  });

  it('of which no parts are known is told with parts that add up to what it costs', async () => {
    await using shop = await startOrder();
    const { completedV1, amount } = aPurchase();

    await shop.tell(completedV1);

    const [created] = await shop.emitted(orderCreatedV2);
    expect(created).toMatchObject({
      lines: [
        { listPrice: { minor: 10_000 }, adjustments: [] },
        { listPrice: { minor: 2_500 }, adjustments: [] },
      ],
      shipping: { price: { minor: 500 }, adjustments: [] },
      totals: { subtotal: { minor: 22_500 }, tax: { minor: 1_500 }, includedTax: { minor: 0 }, total: amount },
    });
    const parts = [...(created?.lines ?? []), created?.shipping].map((part) => part?.total.minor ?? 0);
    expect(parts.reduce((sum, minor) => sum + minor, 0)).toBe(amount.minor);
  });
});
