import type { Clock, Send } from '@agora/kit';
import {
  deliveryQuote,
  inventoryCheck,
  paymentGuestMethod,
  productQuote,
  type ShippingOption,
  standardTaxClass,
  userPaymentMethod,
} from '@agora/schema';
import { type Cart, type Quote, weightOf } from '../../domain/carts/cart.ts';
import type { Answers } from '../../domain/pricing/assess.ts';

export interface Asking {
  readonly send: Send;
  readonly now: Clock;
}

/** What variants are and cost at this moment; those that cannot be bought are absent. */
export async function askQuotes(
  { currency }: Pick<Cart, 'currency'>,
  variantIds: readonly string[],
  { send, now }: Asking,
): Promise<ReadonlyMap<string, Quote>> {
  if (variantIds.length === 0) return new Map();
  const { quotes } = await send(productQuote, { variantIds: [...variantIds], currency });
  return new Map(
    quotes.map(({ priceSince, taxClass = standardTaxClass, categoryIds = [], brandId = null, ...quote }) => [
      quote.variantId,
      // Earlier releases do not say since when; it costs that at this moment.
      {
        ...quote,
        taxClass,
        catalogueIds: [...categoryIds, ...(brandId === null ? [] : [brandId])],
        priceSince: priceSince === undefined ? now() : new Date(priceSince),
      },
    ]),
  );
}

async function askAvailability(variantIds: readonly string[], send: Send): Promise<ReadonlyMap<string, number>> {
  if (variantIds.length === 0) return new Map();
  const { levels } = await send(inventoryCheck, { variantIds: [...variantIds] });
  return new Map(levels.map(({ variantId, available }) => [variantId, available]));
}

/** The ways in which a cart can be brought to its address; none without one. */
export async function askShippingOptions(cart: Cart, send: Send): Promise<ShippingOption[]> {
  if (!cart.shippingAddress) return [];
  const { country, postalCode } = cart.shippingAddress;
  const request = { country, postalCode, weightGrams: weightOf(cart), currency: cart.currency };
  return (await send(deliveryQuote, request)).options;
}

/** Whether the payment method of a cart is still there: a customer's with the account, a guest's with the payment service. */
async function askPaymentMethod({ customerId: userId, paymentMethodId }: Cart, send: Send): Promise<boolean> {
  if (!paymentMethodId) return false;
  if (userId === null) return (await send(paymentGuestMethod, { paymentMethodId })) !== null;
  return (await send(userPaymentMethod, { userId, paymentMethodId })) !== null;
}

function variantsOf(lines: Cart['lines']): string[] {
  return [...new Set(lines.map(({ variantId }) => variantId))];
}

/** All that the others know about a cart and what may be given with it, asked side by side. */
export async function askAnswers(cart: Cart, giftVariantIds: readonly string[], asking: Asking): Promise<Answers> {
  const { send } = asking;
  const variantIds = [...new Set([...variantsOf(cart.lines), ...giftVariantIds])];
  const [quotes, available, shippingOptions, hasPaymentMethod] = await Promise.all([
    askQuotes(cart, variantIds, asking),
    askAvailability(variantIds, send),
    askShippingOptions(cart, send),
    askPaymentMethod(cart, send),
  ]);
  return { version: cart.version, quotes, available, shippingOptions, hasPaymentMethod };
}
