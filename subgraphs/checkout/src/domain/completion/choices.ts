import type { Buyer, Money, PostalAddress, Tender } from '@agora/schema';
import type { OpenCart } from '../carts/cart.ts';
import { needsShipping, placeOf } from '../carts/shipping-of.ts';
import type { Split } from '../tenders/split-total.ts';

/** What is to be said before a cart can be bought, in the order in which that is asked. */
export type OpenChoice =
  'GOODS' | 'BUYER' | 'SHIPPING_ADDRESS' | 'SHIPPING_OPTION' | 'BILLING_ADDRESS' | 'PAYMENT_METHOD';

/** How a purchase is refused without it. */
const refusalOf = {
  GOODS: 'EMPTY_CART',
  BUYER: 'GUEST_REQUIRED',
  SHIPPING_ADDRESS: 'SHIPPING_ADDRESS_REQUIRED',
  SHIPPING_OPTION: 'SHIPPING_OPTION_REQUIRED',
  BILLING_ADDRESS: 'BILLING_ADDRESS_REQUIRED',
  PAYMENT_METHOD: 'PAYMENT_METHOD_REQUIRED',
} as const satisfies Record<OpenChoice, string>;

export type MissingChoice = (typeof refusalOf)[OpenChoice] | 'CART_NOT_FOUND';

/** All that is still to be said of a cart. What costs nothing, or is paid with credits, needs no way of paying. */
export function openChoices(cart: OpenCart, { left }: Pick<Split, 'left'>): readonly OpenChoice[] {
  const isCustomer = cart.customerId !== null;
  const isSent = needsShipping(cart);
  const isOpen: Readonly<Record<OpenChoice, boolean>> = {
    GOODS: cart.lines.length === 0,
    BUYER: !isCustomer && cart.guestEmail === null,
    SHIPPING_ADDRESS: isSent && (!cart.shippingAddress || (isCustomer && !cart.shippingAddressId)),
    SHIPPING_OPTION: isSent && !cart.shippingOption,
    BILLING_ADDRESS: !isSent && !placeOf(cart),
    PAYMENT_METHOD: left.minor > 0 && !cart.paymentMethodId,
  };
  return inOrder.filter((choice) => isOpen[choice]);
}

const inOrder: readonly OpenChoice[] = [
  'GOODS',
  'BUYER',
  'SHIPPING_ADDRESS',
  'SHIPPING_OPTION',
  'BILLING_ADDRESS',
  'PAYMENT_METHOD',
];

interface Choices {
  readonly missing?: never;
  /** In the buyer's address book; null for a guest, who has none, and where nothing is shipped. */
  readonly shippingAddressId: string | null;
  /** Of a purchase of which nothing is shipped the one that it is billed to. */
  readonly shippingAddress: PostalAddress;
  readonly tenders: readonly Tender[];
}

/** All that a buyer has to choose, or the first that is not chosen. A total of zero is paid with nothing. */
export function choicesOf(
  cart: OpenCart,
  buyer: Buyer,
  total: Money,
  split: Split,
): Choices | { readonly missing: MissingChoice } {
  const { paymentMethodId } = cart;
  const shippingAddress = placeOf(cart);
  const shippingAddressId = needsShipping(cart) ? cart.shippingAddressId : null;
  const { giftCards, storeCredit, left } = split;
  const isCustomer = buyer.kind === 'CUSTOMER';
  const [missing] = openChoices(cart, split);
  if (missing === 'GOODS') return { missing: refusalOf[missing] };
  if (cart.customerId !== (isCustomer ? buyer.customerId : null)) return { missing: 'CART_NOT_FOUND' };
  if (missing) return { missing: refusalOf[missing] };
  if (!shippingAddress) return { missing: refusalOf.SHIPPING_ADDRESS };
  if (total.minor === 0) return { shippingAddressId, shippingAddress, tenders: [] };
  const tenders: Tender[] = [
    ...giftCards.map(({ giftCardId, amount }) => ({ kind: 'GIFT_CARD' as const, giftCardId, amount })),
    ...(storeCredit && isCustomer ? [{ kind: 'STORE_CREDIT' as const, amount: storeCredit.amount }] : []),
    ...(paymentMethodId ? [{ kind: 'PAYMENT_METHOD' as const, paymentMethodId, amount: left }] : []),
  ];
  return { shippingAddressId, shippingAddress, tenders: tenders.filter(({ amount }) => amount.minor > 0) };
}
