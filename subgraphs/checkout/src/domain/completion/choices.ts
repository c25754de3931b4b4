import type { Buyer, Money, PostalAddress, Tender } from '@agora/schema';
import type { OpenCart } from '../carts/cart.ts';
import type { Split } from '../tenders/split-total.ts';

/** What is still to be said before a cart can be bought. */
export type MissingChoice =
  | 'EMPTY_CART'
  | 'SHIPPING_ADDRESS_REQUIRED'
  | 'SHIPPING_OPTION_REQUIRED'
  | 'PAYMENT_METHOD_REQUIRED'
  | 'CART_NOT_FOUND';

interface Choices {
  readonly missing?: never;
  /** In the buyer's address book; null for a guest, who has none. */
  readonly shippingAddressId: string | null;
  readonly shippingAddress: PostalAddress;
  readonly tenders: readonly Tender[];
}

/** All that a buyer has to choose, or the first that is not chosen. A total of zero is paid with nothing. */
export function choicesOf(
  cart: OpenCart,
  buyer: Buyer,
  total: Money,
  { giftCards, storeCredit, left }: Split,
): Choices | { readonly missing: MissingChoice } {
  const { lines, shippingAddressId, shippingAddress, shippingOption, paymentMethodId } = cart;
  const isCustomer = buyer.kind === 'CUSTOMER';
  if (lines.length === 0) return { missing: 'EMPTY_CART' };
  if (cart.customerId !== (isCustomer ? buyer.customerId : null)) return { missing: 'CART_NOT_FOUND' };
  if (!shippingAddress || (isCustomer && !shippingAddressId)) return { missing: 'SHIPPING_ADDRESS_REQUIRED' };
  if (!shippingOption) return { missing: 'SHIPPING_OPTION_REQUIRED' };
  if (total.minor === 0) return { shippingAddressId, shippingAddress, tenders: [] };
  if (left.minor > 0 && !paymentMethodId) return { missing: 'PAYMENT_METHOD_REQUIRED' };
  const tenders: Tender[] = [
    ...giftCards.map(({ giftCardId, amount }) => ({ kind: 'GIFT_CARD' as const, giftCardId, amount })),
    ...(storeCredit && isCustomer ? [{ kind: 'STORE_CREDIT' as const, amount: storeCredit.amount }] : []),
    ...(paymentMethodId ? [{ kind: 'PAYMENT_METHOD' as const, paymentMethodId, amount: left }] : []),
  ];
  return { shippingAddressId, shippingAddress, tenders: tenders.filter(({ amount }) => amount.minor > 0) };
}
