import { fromDecimal, type PostalAddress, type ShippingOption } from '@agora/schema';
import { randomUUID } from 'node:crypto';
import type { Context } from '../../context.ts';
import { emptyCart, type OpenCart } from '../../domain/carts/cart.ts';
import { addLines } from '../../domain/lines/add-lines.ts';
import { collectionsOf } from '../../domain/promotions/collections-of.ts';
import type { Promotion } from '../../domain/promotions/promotion.ts';
import { simulate } from '../../domain/promotions/simulate.ts';
import { faultOfSimulation } from '../../domain/promotions/fault-of-simulation.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { PromotionSimulationInput, QueryResolvers } from '../../generated/resolvers.ts';
import { activeCollections, cartsById, promotionsById } from '../batches.ts';
import { askQuotesOfGroups } from '../completion/ask-peers.ts';
import { userErrorOf } from '../refuse.ts';
import { taxFactsOf } from '../tax/tax-facts.ts';
import { offersForCart } from './promotions-of-cart.ts';
import { readWanted } from './read-wanted.ts';

export const promotionSimulation: NonNullable<QueryResolvers['promotionSimulation']> = async (
  _,
  { input },
  context,
) => {
  const fault = faultOfSimulation(input, context.settings.currency);
  if (fault) return refuse(fault);
  const promotion = await promotionOf(input, context);
  if ('refused' in promotion) return refuse(promotion);
  const cart = await cartOf(input, collectionsOf(promotion), context);
  if ('refused' in cart) return refuse(cart);
  const customerGroups = input.customerGroups ?? [];
  const [found, taxFacts] = await Promise.all([
    offersForCart(cart, context),
    taxFactsOf(cart, context, customerGroups),
  ]);
  const promotions = { ...found, customerGroups, isFirstOrder: input.isFirstOrder ?? true };
  const { withIt, without, reason } = simulate(cart, promotion, { ...taxFacts, promotions }, context.now());
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

/** What is tried, as far as the promotion is about collections with those that its goods are in. */
async function cartOf(
  input: PromotionSimulationInput,
  collections: readonly string[],
  context: Context,
): Promise<OpenCart | Refusal> {
  if (input.cartId != null) {
    const cart = await context.load(cartsById, input.cartId);
    if (!cart) return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
    if (cart.status !== 'OPEN') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    return collections.length === 0 ? cart : inCollections(cart, collections, context);
  }
  const { country, shippingPrice, lines } = input;
  if (!lines || lines.length < 1) return { refused: 'NO_LINES', field: ['lines'] };
  const price = shippingPrice && fromDecimal(shippingPrice.amount, shippingPrice.currency);
  const { currency } = context.settings;
  const now = context.now();
  const groups = input.customerGroups ?? [];
  const collectionIds = [...collections, ...((await context.load(activeCollections, '')) ?? [])];
  const quotes = await askQuotesOfGroups({ currency, groups, collectionIds }, lines, context);
  const wanted = lines.map((line) => ({ ...line, id: randomUUID() }));
  const filled = addLines(emptyCart({ id: randomUUID(), customerId: null, currency }, now), wanted, quotes, now);
  if ('refused' in filled) return filled;
  return {
    ...filled,
    shippingAddress: country == null ? null : somewhereIn(country.toUpperCase()),
    shippingOption: price ? { ...simulated, price } : null,
  };
}

/** At the prices that it has: what is tried is the promotion alone. */
async function inCollections(cart: OpenCart, collectionIds: readonly string[], context: Context): Promise<OpenCart> {
  const quotes = await askQuotesOfGroups({ currency: cart.currency, groups: [], collectionIds }, cart.lines, context);
  const lines = cart.lines.map((line) => {
    const { catalogueIds = [] } = quotes.get(line.variantId) ?? {};
    return { ...line, catalogueIds: [...new Set([...line.catalogueIds, ...catalogueIds])] };
  });
  return { ...cart, lines };
}

const simulated: Omit<ShippingOption, 'price'> = { code: '', name: '', carrier: '', minDays: 0, maxDays: 0 };

function somewhereIn(country: string): PostalAddress {
  return { recipient: '', line1: '', line2: null, city: '', region: null, postalCode: '', country };
}

function refuse(refusal: Refusal) {
  const nothing = { lines: [], promotions: [], totals: null, totalsWithout: null, reason: null };
  return { ...nothing, userErrors: [userErrorOf(refusal)] };
}
