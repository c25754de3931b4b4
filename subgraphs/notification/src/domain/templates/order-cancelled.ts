import type { Message } from '../notification.ts';

type CancellationReason =
  'OUT_OF_STOCK' | 'PAYMENT_FAILED' | 'TIMED_OUT' | 'CHANGED_MIND' | 'ORDERED_BY_MISTAKE' | 'OTHER';

const explanations: Record<CancellationReason, string> = {
  OUT_OF_STOCK:
    'We are sorry: part of it is out of stock. Whatever you paid comes back to you, and what you ordered is in your cart again.',
  PAYMENT_FAILED:
    'Your payment did not go through. What you ordered is in your cart again: pick another way of paying and try again.',
  TIMED_OUT:
    'It could not be completed in time. Whatever you paid comes back to you. It is in your cart again: please order it once more.',
  CHANGED_MIND: 'As you asked. What you paid comes back to you.',
  ORDERED_BY_MISTAKE: 'As you asked. What you paid comes back to you.',
  OTHER: 'What you paid comes back to you.',
};

interface Cancelled {
  readonly orderId: string;
  readonly number: string;
  readonly reason: CancellationReason;
}

export function orderCancelled({ orderId, number, reason }: Cancelled): Message {
  return { category: 'ORDER', title: `Order ${number} is cancelled`, body: explanations[reason], orderId };
}
