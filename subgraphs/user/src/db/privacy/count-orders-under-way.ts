import type { Send } from '@agora/kit';
import { orderUnderWay } from '@agora/schema';
import type { GuestMailbox } from './guest-mailboxes.ts';

/** How many orders of a person are on their way; with the addresses that they have proven, they may have ordered as a guest. */
export async function countOrdersUnderWay(
  userId: string,
  mailboxes: readonly GuestMailbox[],
  send: Send,
): Promise<number> {
  let most = 0;
  for (const mailbox of mailboxes.length === 0 ? [{}] : mailboxes) {
    const { orders } = await send(orderUnderWay, { userId, ...mailbox }, { timeoutMs: 5_000 });
    most = Math.max(most, orders);
  }
  return most;
}
