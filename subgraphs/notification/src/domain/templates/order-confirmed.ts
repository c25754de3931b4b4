import type { Money } from '@agora/schema';
import { amountText } from '../amount-text.ts';
import type { Message } from '../notification.ts';

interface Confirmed {
  readonly orderId: string;
  readonly number: string;
  readonly lines: readonly { readonly quantity: number }[];
  readonly totals: { readonly total: Money };
}

export function orderConfirmed({ orderId, number, lines, totals }: Confirmed): Message {
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const items = count === 1 ? '1 item' : `${count} items`;
  return {
    category: 'ORDER',
    title: `Order ${number} is confirmed`,
    body: `We received your payment of ${amountText(totals.total)} for ${items}, and prepare your parcel.`,
    orderId,
  };
}
