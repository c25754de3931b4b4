import type { Money } from '@agora/schema';
import { amountText } from '../amount-text.ts';
import type { Message } from '../notification.ts';

interface Refunded {
  readonly orderId: string;
  readonly number: string;
  readonly amount: Money;
}

export function paymentRefunded({ orderId, number, amount }: Refunded): Message {
  return {
    category: 'PAYMENT',
    title: `You get ${amountText(amount)} back`,
    body: `This is a refund for order ${number}. Your bank may take some days to show it.`,
    orderId,
  };
}
