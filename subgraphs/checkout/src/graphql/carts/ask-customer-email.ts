import type { Send } from '@agora/kit';
import { normalizeEmail, userContact } from '@agora/schema';
import type { Cart } from '../../domain/carts/cart.ts';

/** A cart with the e-mail address that its customer has now, by which they are known when they buy as a guest. */
export async function withCustomerEmail<Kept extends Pick<Cart, 'customerId'>>(
  cart: Kept,
  send: Send,
): Promise<Kept & Pick<Cart, 'customerEmail'>> {
  if (cart.customerId === null) return { ...cart, customerEmail: null };
  const contact = await send(userContact, { userId: cart.customerId });
  return { ...cart, customerEmail: (contact && normalizeEmail(contact.email)) ?? null };
}
