import type { Cart } from './cart.ts';

/** The address of the guest who has left this cart as it was at this moment, with something in it, and wants to be reminded of it. */
export function guestToRemind(cart: Cart, untouchedSince: Date): string | undefined {
  const { status, lines, customerId, guestEmail, mayRemindGuest, updatedAt } = cart;
  const isLeft = status === 'OPEN' && lines.length > 0 && updatedAt <= untouchedSince;
  return isLeft && customerId === null && mayRemindGuest ? (guestEmail ?? undefined) : undefined;
}
