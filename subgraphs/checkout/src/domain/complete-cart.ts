import { type EventDraft, isEqual, type Money, type ShippingOption } from '@agora/schema';
import { type Cart, type CompletedCart, type OpenCart, type Quote } from './cart.ts';
import { acceptPrices, changePrices, hasNewPrice } from './change-prices.ts';
import { priceCart } from './price-cart.ts';
import type { CheckoutRefusalCode, Refusal, RefusedLine } from './refusal.ts';
import { tellCompleted } from './tell-completed.ts';

/** What the other services say at this moment about what is in the cart. */
export interface CompletionFacts {
  /** The version of the cart that they were asked about. */
  readonly version: number;
  readonly quotes: ReadonlyMap<string, Quote>;
  readonly available: ReadonlyMap<string, number>;
  readonly shippingOptions: readonly ShippingOption[];
  /** Whether the customer still has the payment method that was chosen. */
  readonly hasPaymentMethod: boolean;
}

export interface Completion {
  /** The rate of where it goes, in millionths; undefined where the shop does not ship to. */
  readonly taxRate: number | undefined;
  readonly orderId: string;
  /** The total that the customer saw, when they said it. */
  readonly expectedTotal: Money | undefined;
  readonly now: Date;
}

export type CompletionDecision =
  | { readonly refused?: never; readonly cart: CompletedCart; readonly events: readonly EventDraft[] }
  /** With a cart when it took today's prices, so that the next try can succeed. */
  | (Refusal & { readonly cart?: OpenCart });

/** A customer buys what is in the cart, at the prices they saw, or learns what stands in the way. */
export function completeCart(
  cart: Cart,
  facts: CompletionFacts,
  { orderId, expectedTotal, taxRate, now }: Completion,
): CompletionDecision {
  if (cart.status === 'COMPLETED') return refuse('CART_COMPLETED');
  if (cart.lines.length === 0) return refuse('EMPTY_CART');
  const { customerId, shippingAddressId, shippingAddress, shippingOption, paymentMethodId } = cart;
  if (!customerId) return refuse('CART_NOT_FOUND');
  if (!shippingAddressId || !shippingAddress) return refuse('SHIPPING_ADDRESS_REQUIRED');
  if (taxRate === undefined) return refuse('NOT_DELIVERABLE');
  if (!shippingOption) return refuse('SHIPPING_OPTION_REQUIRED');
  if (!paymentMethodId) return refuse('PAYMENT_METHOD_REQUIRED');
  if (cart.version !== facts.version) return refuse('VERSION_CONFLICT');
  if (!facts.hasPaymentMethod) return refuse('PAYMENT_METHOD_NOT_FOUND');

  const gone = cart.lines.filter(({ variantId }) => !facts.quotes.has(variantId));
  if (gone.length > 0)
    return refuse(
      'VARIANT_UNAVAILABLE',
      gone.map(({ id, variantId }) => ({ lineId: id, variantId })),
    );

  const repriced = changePrices(
    cart,
    new Map(Array.from(facts.quotes.values(), (quote) => [quote.variantId, quote.unitPrice])),
    now,
  );
  const changed = repriced.lines.filter(hasNewPrice);
  if (changed.length > 0) {
    const lines = changed.map(({ id, variantId, unitPrice, unitPriceWhenAdded }) => ({
      lineId: id,
      variantId,
      previousPrice: unitPriceWhenAdded,
      currentPrice: unitPrice,
    }));
    return { ...refuse('PRICE_CHANGED', lines), cart: acceptPrices(repriced) };
  }

  const short = cart.lines.flatMap(({ id, variantId, quantity }): RefusedLine[] => {
    const available = facts.available.get(variantId) ?? 0;
    return available < quantity ? [{ lineId: id, variantId, available }] : [];
  });
  if (short.length > 0) return refuse('OUT_OF_STOCK', short);

  const offered = facts.shippingOptions.find(({ code }) => code === shippingOption.code);
  if (!offered) return refuse('SHIPPING_OPTION_NOT_FOUND');
  const priced: OpenCart = { ...cart, shippingOption: offered };
  const { lines, shipping, totals } = priceCart(priced, taxRate);
  if (!shipping) return refuse('SHIPPING_OPTION_REQUIRED');
  const wanted = expectedTotal ?? priceCart(cart, taxRate).totals.total;
  if (!isEqual(totals.total, wanted)) {
    return { ...refuse('TOTAL_CHANGED'), cart: { ...priced, updatedAt: now, version: cart.version + 1 } };
  }

  const completed: CompletedCart = {
    ...priced,
    status: 'COMPLETED',
    orderId,
    totals,
    updatedAt: now,
    version: cart.version + 1,
  };
  const events = tellCompleted({
    cartId: cart.id,
    orderId,
    buyer: { kind: 'CUSTOMER', customerId },
    currency: totals.total.currency,
    lines: [...lines],
    shipping,
    totals,
    shippingAddressId,
    shippingAddress,
    tenders: [{ kind: 'PAYMENT_METHOD', paymentMethodId, amount: totals.total }],
    completedAt: now.toISOString(),
  });
  return { cart: completed, events };
}

function refuse(refused: CheckoutRefusalCode, lines: readonly RefusedLine[] = []): Refusal {
  return { refused, field: ['cartId'], lines };
}
