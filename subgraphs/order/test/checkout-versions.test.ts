import { orderCreated } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { aPurchase } from './purchase.ts';
import { startOrder } from './start-order.ts';

describe('a purchase that is told in two versions', () => {
  it('is one order, and takes one number', async () => {
    await using shop = await startOrder();
    const [first, second] = [aPurchase(), aPurchase()];

    for (const { completed, completedV1 } of [first, second]) {
      await shop.tell(completed);
      await shop.tell(completedV1);
    }

    const created = await shop.emitted(orderCreated);
    expect(created).toMatchObject([{ orderId: first.orderId }, { orderId: second.orderId }]);
    expect(created.map(({ number }) => number)).toEqual(['A-100001', 'A-100002']);
  });

  it.each(['completed', 'completedV1'] as const)('is the same order by either alone: %s', async (version) => {
    await using shop = await startOrder();
    const purchase = aPurchase();

    await shop.tell(purchase[version]);

    const { amount, lines, orderId, customerId } = purchase;
    const totals = { subtotal: { minor: 22_500 }, tax: { minor: 1_500 }, total: amount };
    expect(await shop.emitted(orderCreated)).toMatchObject([{ orderId, customerId, lines, totals }]);
  });

  it('keeps all that the second says of prices, of each line and of shipping', async () => {
    await using shop = await startOrder();
    const { completed, orderId } = aPurchase();
    const off = {
      source: 'PROMOTION',
      code: 'TEN',
      text: 'Ten off',
      amount: { minor: -1_000, currency: 'USD' },
    } as const;
    const [first, ...others] = completed.data.lines;
    if (!first) throw new Error('a line');
    const listPrice = { minor: 12_000, currency: 'USD' };
    const shipping = { ...completed.data.shipping, adjustments: [off] };

    await shop.tell({
      ...completed,
      data: { ...completed.data, lines: [{ ...first, listPrice, adjustments: [off] }, ...others], shipping },
    });

    const order = await shop.given(({ orders }) => orders.lock(orderId));
    expect(order?.lines[0]?.parts).toEqual({ listPrice, adjustments: [off], taxes: first.taxes });
    expect(order?.shippingParts).toEqual({ adjustments: [off], taxes: shipping.taxes });
  });

  it('is an order by the first version where the second does not fit', async () => {
    await using shop = await startOrder();
    const { completed, completedV1, orderId } = aPurchase();
    const subject = completed.contract.subjectOf(completed.data);

    const outcome = await shop.tellRaw(completed.contract, { ...completed.data, lines: [] }, subject);
    await shop.tell(completedV1);

    expect(outcome).toBe('dead');
    expect(await shop.emitted(orderCreated)).toMatchObject([{ orderId }]);
  });
});
