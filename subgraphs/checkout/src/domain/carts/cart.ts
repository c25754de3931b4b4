import type { Money, PostalAddress, PurchaseDetails, ShippingOption } from '@agora/schema';
import { lostSlot } from './delivery-slot.ts';
import { noDetails } from './details.ts';
import { takeOver } from '../lines/line-price.ts';
import type { PricedCart } from '../pricing/price-cart.ts';
import type { CartGiftCard, CartStoreCredit } from '../tenders/cart-credits.ts';

/** So much of one thing at once; more is a mistake or a wholesaler. */
export const maxQuantity = 999;
export const maxLines = 100;
export const maxDiscountCodes = 5;

/**
 * Why a line is in a cart: it was put in to be paid, is given with something else, or is a part of a bundle. A cart has
 * one line of a variant for each reason.
 */
export type LineKind = 'PAID' | 'GIFT' | 'BUNDLE_PART';

export interface CartLine {
  readonly id: string;
  readonly kind: LineKind;
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  readonly quantity: number;
  readonly unitPrice: Money;
  /** Since when it costs that; the later of two prices of a variant holds. */
  readonly priceSince: Date;
  /** A higher price to compare with. */
  readonly compareAtPrice: Money | null;
  /** Whether everybody pays something else for one piece: it is for groups of customers, or for so many pieces. */
  readonly hasOwnPrice: boolean;
  /** The price that the customer saw when the line came in; it differs after a change that they have not accepted. */
  readonly unitPriceWhenAdded: Money;
  /** Whether it came back among other lines from an order that failed, and the customer may not have seen it yet. */
  readonly isReturned: boolean;
  /** Kind of goods that it is taxed as. */
  readonly taxClass: string;
  /** Its categories with those above them, and its brand: by which promotions mean it. */
  readonly catalogueIds: readonly string[];
  readonly weightGrams: number;
  /** Not so of a service, a licence or a download. */
  readonly requiresShipping: boolean;
}

interface CartBase {
  /** Unguessable: whoever knows the id of a guest's cart may use it. */
  readonly id: string;
  /** Null while it is a guest's. */
  readonly customerId: string | null;
  /** Where a guest is told of the order, normalised; null until they say it, and of a customer's cart. */
  readonly guestEmail: string | null;
  /** Whether the guest wants to be reminded of it there. */
  readonly mayRemindGuest: boolean;
  /** What the user service said last of its customer, normalised; null of a guest, and until it was asked. */
  readonly customerEmail: string | null;
  /** Of all its amounts. */
  readonly currency: string;
  readonly lines: readonly CartLine[];
  readonly shippingAddressId: string | null;
  readonly shippingAddress: PostalAddress | null;
  /** At the price that the customer saw. */
  readonly shippingOption: ShippingOption | null;
  readonly paymentMethodId: string | null;
  /** Unguessable: whoever knows it sees what is in the cart and may take a copy; null while it is not shared. */
  readonly shareToken: string | null;
  /** The id that its order will have, by which goods are held for it; null until somebody wants that. */
  readonly holdId: string | null;
  /** Until when what was in it then is held; null where it is not. */
  readonly heldUntil: Date | null;
  /** What the buyer says besides. */
  readonly details: PurchaseDetails;
  /** Discount codes that were typed, as they are kept, in that order. */
  readonly discountCodes: readonly string[];
  /** What pays first of the total; a card pays the rest. */
  readonly giftCards: readonly CartGiftCard[];
  readonly storeCredit: CartStoreCredit | null;
  readonly updatedAt: Date;
  readonly version: number;
}

export interface OpenCart extends CartBase {
  readonly status: 'OPEN';
}

export interface CompletedCart extends CartBase {
  readonly status: 'COMPLETED';
  readonly orderId: string;
  /** The open cart in which it came back when its order failed. */
  readonly returnedAs: string | null;
  /** What was bought, at the prices it was bought for. */
  readonly purchase: PricedCart;
}

export type Cart = OpenCart | CompletedCart;

/** What one piece costs from so many pieces on. */
interface QuantityPrice {
  readonly minQuantity: number;
  readonly unitPrice: Money;
  readonly compareAtPrice?: Money | undefined;
}

/** What one variant is and costs a customer at this moment, as the product service says it. */
export interface Quote {
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  /** Where the number of pieces changes nothing, or is the one that was asked about. */
  readonly unitPrice: Money;
  readonly compareAtPrice?: Money | undefined;
  /** By rising quantity. */
  readonly quantityPrices?: readonly QuantityPrice[] | undefined;
  /** What everybody pays for one piece; the unit price where nothing else is said. */
  readonly publicPrice?: Money | undefined;
  readonly priceSince: Date;
  readonly taxClass: string;
  /** Its categories with those above them, and its brand. */
  readonly catalogueIds: readonly string[];
  readonly weightGrams: number;
  /** How many pieces one customer may buy, with those that they bought before; as many as they like unless said. */
  readonly quantityLimitPerCustomer?: number | undefined;
  /** Earlier releases of the product service say nothing; then it is shipped. */
  readonly requiresShipping?: boolean | undefined;
}

export function emptyCart(of: Pick<CartBase, 'id' | 'customerId' | 'currency'>, now: Date): OpenCart {
  return {
    ...of,
    status: 'OPEN',
    lines: [],
    guestEmail: null,
    mayRemindGuest: false,
    customerEmail: null,
    shippingAddressId: null,
    shippingAddress: null,
    shippingOption: null,
    paymentMethodId: null,
    shareToken: null,
    holdId: null,
    heldUntil: null,
    details: noDetails,
    discountCodes: [],
    giftCards: [],
    storeCredit: null,
    updatedAt: now,
    version: 1,
  };
}

/**
 * The cart with something changed. A shipping option stays, at the price for what was in the cart when it was picked:
 * whether it is offered for what is in it now, and for how much, is for `assess`. A delivery slot goes with its option.
 */
export function change(cart: OpenCart, changes: Partial<OpenCart>, now: Date): OpenCart {
  return { ...cart, ...changes, ...lostSlot(cart, changes), updatedAt: now, version: cart.version + 1 };
}

/** The cart of a guest becomes a customer's, who has an e-mail address, an address book, cards and prices of their own. */
export function claim(
  cart: OpenCart,
  customerId: string,
  { quotes, now }: { readonly quotes: ReadonlyMap<string, Quote>; readonly now: Date },
): OpenCart {
  const lines = cart.lines.map((line) => takeOver(line, quotes.get(line.variantId)));
  const ofGuest =
    cart.guestEmail === null
      ? {}
      : { guestEmail: null, mayRemindGuest: false, shippingAddress: null, shippingOption: null };
  return change(cart, { ...ofGuest, lines, customerId, paymentMethodId: null }, now);
}

/** The codes of two carts that become one, as many as fit. */
export function joinedCodes(own: Cart, other: Cart): readonly string[] {
  return [...new Set([...own.discountCodes, ...other.discountCodes])].slice(0, maxDiscountCodes);
}

/** What tells the lines of one cart apart. */
export function lineKey({ variantId, kind }: Pick<CartLine, 'variantId' | 'kind'>): string {
  return `${kind} ${variantId}`;
}

/** Of what goes into parcels. */
export function weightOf({ lines }: Cart): number {
  const shipped = lines.filter(({ requiresShipping }) => requiresShipping);
  return shipped.reduce((sum, { quantity, weightGrams }) => sum + quantity * weightGrams, 0);
}
