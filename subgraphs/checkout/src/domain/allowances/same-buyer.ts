import type { Buyer } from '@agora/schema';
import type { Cart } from '../carts/cart.ts';
import type { Use } from './use.ts';

/** By what a buyer is known: the id of a customer, e-mail addresses. Whoever shares one of them is the same. */
export type BuyerKeys = readonly string[];

/** A customer and a guest with the same e-mail address are one buyer; nobody is known of a guest who has not said it. */
export function keysOfBuyer({
  customerId,
  customerEmail,
  guestEmail,
}: Pick<Cart, 'customerId' | 'customerEmail' | 'guestEmail'>): BuyerKeys {
  return [customerId, customerEmail, guestEmail].filter((key) => key !== null);
}

export function isSameBuyer(keys: BuyerKeys, { buyer, buyerEmail }: Pick<Use, 'buyer' | 'buyerEmail'>): boolean {
  return keys.includes(buyer) || (buyerEmail !== null && keys.includes(buyerEmail));
}

/** Under what a purchase is counted. */
export function namesOfBuyer(by: Buyer, customerEmail: string | null): Pick<Use, 'buyer' | 'buyerEmail'> {
  return by.kind === 'CUSTOMER'
    ? { buyer: by.customerId, buyerEmail: customerEmail }
    : { buyer: by.email, buyerEmail: null };
}
