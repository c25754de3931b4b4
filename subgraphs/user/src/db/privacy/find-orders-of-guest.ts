import type { Send } from '@agora/kit';
import { orderOfGuest } from '@agora/schema';

/** All that was ordered as a guest with an address. */
export async function findOrdersOfGuest(email: string, send: Send): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const { orderIds } = await send(orderOfGuest, { email, after: found.at(-1) ?? null }, { timeoutMs: 5_000 });
    if (orderIds.length === 0) return found;
    found.push(...orderIds);
  }
}
