import { inCurrency } from '../carts/change-currency.ts';
import type { CancellationReason } from '@agora/schema';
import { withoutSlot } from '../carts/delivery-slot.ts';
import { saysNothing } from '../carts/details.ts';
import { joinedGiftCards } from '../tenders/cart-credits.ts';
import { change, type CompletedCart, joinedCodes, lineKey, maxLines, type OpenCart } from '../carts/cart.ts';

const givingBack: ReadonlySet<CancellationReason> = new Set(['PAYMENT_FAILED', 'OUT_OF_STOCK', 'TIMED_OUT']);

/** Whether an order failed against the will of its customer, who gets the cart back to try again. */
export function isGivenBack(reason: CancellationReason): boolean {
  return givingBack.has(reason);
}

/**
 * What was bought in vain is in an open cart again, with the address and the ways that were chosen. Where
 * they have filled another cart since, that stays as it is, and the variants that it lacks come in, marked as returned: nobody
 * buys them by completing the cart that they saw. Undefined when it
 * lacks none, has no room for all, or is in another currency.
 */
export function giveBack(
  bought: CompletedCart,
  filled: OpenCart,
  { lineId, now }: { readonly lineId: () => string; readonly now: Date },
): OpenCart | undefined {
  const isReturned = filled.lines.length > 0;
  if (isReturned && filled.currency !== bought.currency) return undefined;
  const open = inCurrency(filled, bought.currency);
  const present = new Set(open.lines.map(lineKey));
  const returned = bought.lines
    .filter((line) => !present.has(lineKey(line)))
    .map((line) => ({ ...line, id: lineId(), isReturned }));
  if (returned.length === 0 || open.lines.length + returned.length > maxLines) return undefined;
  const { guestEmail, shippingAddressId, shippingAddress, shippingOption, paymentMethodId } = bought;
  return change(
    open,
    {
      lines: [...open.lines, ...returned],
      guestEmail,
      ...(saysNothing(open.details) && { details: withoutSlot(bought.details) }),
      discountCodes: joinedCodes(open, bought),
      giftCards: joinedGiftCards(open, bought),
      storeCredit: open.storeCredit ?? bought.storeCredit,
      ...(!open.shippingAddress && { shippingAddressId, shippingAddress, shippingOption }),
      ...(!open.paymentMethodId && { paymentMethodId }),
    },
    now,
  );
}

/** The customer has seen what came back. */
export function acceptReturned(cart: OpenCart): OpenCart {
  return { ...cart, lines: cart.lines.map((line) => ({ ...line, isReturned: false })) };
}
