import { expect } from 'vitest';
import { orderEvents } from './shop-subgraphs.ts';

/** Waits until the order subgraph has as many subscribers to an order. */
export async function whenSubscribed(orderId: string, subscribers = 1): Promise<void> {
  await expect.poll(() => orderEvents.listenerCount(orderId), { interval: 10, timeout: 10_000 }).toBe(subscribers);
}
