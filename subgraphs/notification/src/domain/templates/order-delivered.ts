import type { Message } from '../notification.ts';

export function orderDelivered({ orderId, number }: { readonly orderId: string; readonly number: string }): Message {
  return {
    category: 'DELIVERY',
    title: `Order ${number} was delivered`,
    body: 'We hope you like it. Tell others what you think of it in a review.',
    orderId,
  };
}
