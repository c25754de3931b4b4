import { existsSync } from 'node:fs';
import { serviceNames } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { buy } from './purchase-walk.ts';
import { readBack } from './read-back.ts';
import { createShopClient } from './shop-client.ts';
import { startSystem } from './start-system.ts';
import { stockBack } from './stock-back.ts';

const overTcp = Object.fromEntries(serviceNames.map((name) => [`${name.toUpperCase()}_TRANSPORT`, 'tcp']));

describe.each([
  ['each service on its own transport', {}],
  ['every service on TCP', overTcp],
])('the whole system, %s', (_, variables) => {
  it('sells, refuses a declined card, and stops without leaving a process', { timeout: 180_000 }, async () => {
    await using system = await startSystem(variables);
    await using shop = createShopClient(system.router);

    const good = await buy(shop, { providerToken: 'tok_approve' });
    await using happy = good.customer;
    const order = await readBack(happy, good.orderId);

    expect(good.statuses.at(-1)).toBe('DELIVERED');
    expect(order).toMatchObject({
      status: 'DELIVERED',
      paymentStatus: 'PAID',
      fulfilmentStatus: 'DELIVERED',
      payments: [{ status: 'CAPTURED' }],
      deliveries: [{ status: 'DELIVERED' }],
      cart: { status: 'COMPLETED' },
      customer: { displayName: 'Grace Hopper' },
    });
    for (const line of order.lines) {
      expect(line.product).toMatchObject({ rating: { count: 0 }, title: expect.any(String) });
      expect(line.product.frequentlyBoughtTogether).toHaveLength(1);
      expect(line.variant.availability.available).toBeGreaterThan(0);
    }

    const declined = await buy(shop, { providerToken: 'tok_decline' });
    await using unhappy = declined.customer;

    expect(declined.statuses.at(-1)).toBe('CANCELLED');
    expect(await readBack(unhappy, declined.orderId)).toMatchObject({
      paymentStatus: 'FAILED',
      cancellation: { reason: 'PAYMENT_FAILED' },
      payments: [{ status: 'FAILED' }],
      deliveries: [],
    });
    expect(await stockBack(unhappy, declined)).toBe(declined.availableBefore);

    const processes = await system.processes();
    expect(processes.length).toBeGreaterThan(11);
    expect(await system.interrupt()).toBe(0);
    expect(processes.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
  });
});
