import { setTimeout as delay } from 'node:timers/promises';
import { completeCheckout } from '../e2e/complete-checkout.ts';
import type { RunningSystem } from '../e2e/start-system.ts';
import type { ReadyCart } from './shoppers.ts';
import { type Usage, usageOf, usedSince } from './system-usage.ts';
import { type Timing, timingOf } from './timing.ts';

export interface PurchaseFigures {
  /** From sending `checkoutComplete` to its answer. */
  readonly answered: Timing;
  /** From sending it to CONFIRMED, as it is pushed. */
  readonly confirmed: Timing;
  /** CPU milliseconds of a purchase, with its parcels brought, by process; without what the system takes when nothing is done. */
  readonly cpu: Usage;
}

/** How long deliveries and mails go on behind the last purchase. */
const settleMs = 5_000;
const watched = 'subscription ($orderId: ID!) { orderStatusChanged(orderId: $orderId) { status } }';

/** So many customers buy at once, each the next cart when the last one is confirmed. */
export async function measurePurchases(
  system: RunningSystem,
  carts: readonly ReadyCart[],
  { customers, idle }: { readonly customers: number; readonly idle: Usage },
): Promise<PurchaseFigures> {
  const waiting = [...carts];
  const answered: number[] = [];
  const confirmed: number[] = [];
  const pids = await system.processes();
  const before = usageOf(pids);
  const since = performance.now();
  const buy = async () => {
    for (let cart = waiting.pop(); cart; cart = waiting.pop()) {
      const began = performance.now();
      const { orderId } = await completeCheckout(cart.shopper.client, { cartId: cart.cartId, total: cart.total });
      answered.push(performance.now() - began);
      await confirmation(cart, orderId);
      confirmed.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: customers }, buy));
  const tookMs = performance.now() - since;
  await delay(settleMs);
  const used = usedSince(before, usageOf(pids));
  const seconds = (performance.now() - since) / 1_000;
  const cpu = [...used].map(([name, ms]) => [name, (ms - (idle.get(name) ?? 0) * seconds) / carts.length] as const);
  return { answered: timingOf(answered, tookMs), confirmed: timingOf(confirmed, tookMs), cpu: new Map(cpu) };
}

/** CPU milliseconds a second when nothing is done. */
export async function idleUsage(system: RunningSystem, seconds = 10): Promise<Usage> {
  const pids = await system.processes();
  const before = usageOf(pids);
  await delay(seconds * 1_000);
  return new Map([...usedSince(before, usageOf(pids))].map(([name, ms]) => [name, ms / seconds]));
}

async function confirmation({ shopper }: ReadyCart, orderId: string): Promise<void> {
  for await (const { data, errors } of shopper.client.subscribe(watched, { orderId })) {
    const status: string | undefined = data?.orderStatusChanged?.status;
    if (status === undefined) throw new Error(JSON.stringify(errors));
    if (status === 'CANCELLED') throw new Error(`order ${orderId} was cancelled`);
    if (status !== 'PENDING' && status !== 'AWAITING_PAYMENT') return;
  }
  throw new Error(`order ${orderId} was never confirmed`);
}
