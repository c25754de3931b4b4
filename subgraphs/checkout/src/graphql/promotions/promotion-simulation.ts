import { fromDecimal, type PostalAddress, type ShippingOption } from '@agora/schema';
import { randomUUID } from 'node:crypto';
import type { Context } from '../../context.ts';
import { emptyCart, type OpenCart } from '../../domain/carts/cart.ts';
import { addLines } from '../../domain/lines/add-lines.ts';
import type { Promotion } from '../../domain/promotions/promotion.ts';
import { simulate } from '../../domain/promotions/simulate.ts';
import { faultOfSimulation } from '../../domain/promotions/fault-of-simulation.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { PromotionSimulationInput, QueryResolvers } from '../../generated/resolvers.ts';
import { cartsById, promotionsById, taxRatesByCountry } from '../batches.ts';
import { askQuotesOfGroups } from '../completion/ask-peers.ts';
import { userErrorOf } from '../refuse.ts';
import { offersForCart } from './promotions-of-cart.ts';
import { readWanted } from './read-wanted.ts';

export const promotionSimulation: NonNullable<QueryResolvers['promotionSimulation']> = async (
  _,
  { input },
  context,
) => {
  const fault = faultOfSimulation(input, context.settings.currency);
  if (fault) return refuse(fault);
  const [promotion, cart] = await Promise.all([promotionOf(input, context), cartOf(input, context)]);
  if ('refused' in promotion) return refuse(promotion);
  if ('refused' in cart) return refuse(cart);
  const country = cart.shippingAddress?.country;
  const taxRates = country === undefined ? [] : ((await context.load(taxRatesByCountry, country)) ?? []);
  const promotions = {
    ...(await offersForCart(cart, context)),
    customerGroups: input.customerGroups ?? [],
    isFirstOrder: input.isFirstOrder ?? true,
  };
  const { withIt, without, reason } = simulate(cart, promotion, { taxRates, promotions }, context.now());
  const { lines, promotions: applied, totals } = withIt;
  return { lines, promotions: applied, totals, totalsWithout: without.totals, reason, userErrors: [] };
};

async function promotionOf(input: PromotionSimulationInput, context: Context): Promise<Promotion | Refusal> {
  if (input.promotion) {
    const definition = await readWanted(input.promotion, context);
    if ('refused' in definition) return definition;
    return { ...definition, id: randomUUID(), status: 'DRAFT', createdAt: context.now(), version: 1 };
  }
  const found = input.promotionId == null ? undefined : await context.load(promotionsById, input.promotionId);
  return found ?? { refused: 'PROMOTION_NOT_FOUND', field: ['promotionId'] };
}

async function cartOf(input: PromotionSimulationInput, context: Context): Promise<OpenCart | Refusal> {
  if (input.cartId != null) {
    const cart = await context.load(cartsById, input.cartId);
    if (!cart) return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
    return cart.status === 'OPEN' ? cart : { refused: 'CART_COMPLETED', field: ['cartId'] };
  }
  const { country, shippingPrice, lines } = input;
  if (!lines || lines.length < 1) return { refused: 'NO_LINES', field: ['lines'] };
  const price = shippingPrice && fromDecimal(shippingPrice.amount, shippingPrice.currency);
  const { currency } = context.settings;
  const now = context.now();
  const groups = input.customerGroups ?? [];
  const quotes = await askQuotesOfGroups({ currency, groups }, lines, context);
  const wanted = lines.map((line) => ({ ...line, id: randomUUID() }));
  const filled = addLines(emptyCart({ id: randomUUID(), customerId: null, currency }, now), wanted, quotes, now);
  if ('refused' in filled) return filled;
  return {
    ...filled,
    shippingAddress: country == null ? null : somewhereIn(country.toUpperCase()),
    shippingOption: price ? { ...simulated, price } : null,
  };
}

const simulated: Omit<ShippingOption, 'price'> = { code: '', name: '', carrier: '', minDays: 0, maxDays: 0 };

function somewhereIn(country: string): PostalAddress {
  return { recipient: '', line1: '', line2: null, city: '', region: null, postalCode: '', country };
}

function refuse(refusal: Refusal) {
  const nothing = { lines: [], promotions: [], totals: null, totalsWithout: null, reason: null };
  return { ...nothing, userErrors: [userErrorOf(refusal)] };
}
