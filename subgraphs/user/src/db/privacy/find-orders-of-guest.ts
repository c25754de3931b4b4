import type { Send } from '@agora/kit';
import { orderOfGuest } from '@agora/schema';
import type { GuestMailbox } from './guest-mailboxes.ts';

/** All that was ordered as a guest with an address while it was theirs. */
export async function findOrdersOfGuest(mailbox: GuestMailbox, send: Send): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const { orderIds } = await send(orderOfGuest, { ...mailbox, after: found.at(-1) ?? null }, { timeoutMs: 5_000 });
    if (orderIds.length === 0) return found;
    found.push(...orderIds);
  }
}
