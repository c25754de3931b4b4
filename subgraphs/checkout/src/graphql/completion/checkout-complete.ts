import { mutate, type Viewer } from '@agora/kit';
import { type Buyer, fromDecimal } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Context, Work } from '../../context.ts';
import type { Answers } from '../../domain/pricing/assess.ts';
import type { Cart, OpenCart } from '../../domain/carts/cart.ts';
import { completeCart, type Completion } from '../../domain/completion/complete-cart.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { askAnswers } from './ask-peers.ts';
import { holdSlot } from './ask-slot.ts';
import { giftsOf } from '../../domain/promotions/offer.ts';
import { promotionsOfCart, promotionsToBuy } from '../promotions/promotions-of-cart.ts';
import { withCustomerEmail } from '../carts/ask-customer-email.ts';
import { boughtToBuy } from './bought-before.ts';
import { peekCart } from '../carts/change-cart.ts';
import { keepPurchase, type PurchaseOutcome } from './keep-purchase.ts';
import { reasonOfShortage } from './reason-of-shortage.ts';
import { userErrorOf } from '../refuse.ts';
import { taxFactsToBuy } from '../tax/tax-facts.ts';

/** How often the others are asked about a cart that goes on changing; then its customer tries again. */
const maxAttempts = 3;

/** The cart is another than the one that the others were asked about. */
class CartMoved extends Error {}

/**
 * The others are asked before the cart is locked, so that a slow peer holds nobody up; of a cart that changed meanwhile they
 * are asked again. The total that was expected keeps anybody from paying for what they did not see.
 */
export const checkoutComplete: NonNullable<MutationResolvers['checkoutComplete']> = async (_, { input }, context) => {
  const customerId = context.viewer?.id ?? null;
  const { cartId, idempotencyKey } = input;
  const expectedTotal = input.expectedTotal
    ? fromDecimal(input.expectedTotal.amount, input.expectedTotal.currency)
    : undefined;
  if (input.expectedTotal && !expectedTotal) return refuse({ refused: 'INVALID_MONEY', field: ['expectedTotal'] });
  const cart = async () => (await peekCart(context, cartId)) ?? null;
  const attempt = async (attemptsLeft: number) => {
    const seen = await peekCart(context, cartId);
    // Whoever is logged in claims a guest's cart first.
    if (seen?.customerId !== customerId) return refuse({ refused: 'CART_NOT_FOUND', field: ['cartId'] });
    const known = await withCustomerEmail(seen, context.send);
    const answers = known.status === 'OPEN' ? await askAbout(known, context) : nothingAsked;
    return mutate(context, {
      operation: 'checkoutComplete',
      caller: customerId ?? cartId,
      input: { cartId, expectedTotal, idempotencyKey },
      decide: async (work) => {
        const outcome = await complete(work, known, answers, { viewer: context.viewer, expectedTotal });
        if (outcome.refused === 'VERSION_CONFLICT' && attemptsLeft > 0) throw new CartMoved();
        return outcome;
      },
      answer: async ({ orderId }) => ({ cart: await cart(), orderId, order: { id: orderId }, userErrors: [] }),
      refuse: async (refusal) => ({ ...refuse(refusal), cart: await cart() }),
    });
  };
  for (let attemptsLeft = maxAttempts - 1; ; attemptsLeft--) {
    try {
      return await attempt(attemptsLeft);
    } catch (error) {
      if (!(error instanceof CartMoved)) throw error;
    }
  }
};

/** A completed cart needs no answers: it is refused, or its order is known by the key. */
const nothingAsked: Answers = {
  version: 0,
  quotes: new Map(),
  available: new Map(),
  shippingOptions: [],
  hasPaymentMethod: false,
};

async function askAbout(cart: OpenCart, context: Context): Promise<Answers> {
  const gifts = giftsOf(await promotionsOfCart(cart, context));
  return askAnswers(cart, gifts, context, () => holdSlot(cart, context));
}

async function complete(
  work: Work,
  { id: cartId, customerEmail }: Pick<Cart, 'id' | 'customerEmail'>,
  answers: Answers,
  { viewer, expectedTotal }: Pick<Completion, 'expectedTotal'> & { readonly viewer: Viewer | undefined },
): Promise<PurchaseOutcome> {
  const { carts, now } = work;
  const locked = await carts.lock(cartId);
  if (!locked) return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
  const cart = { ...locked, customerEmail };
  const buyer = buyerOf(cart, viewer?.id ?? null);
  if (!buyer) return { refused: 'GUEST_REQUIRED', field: ['cartId'] };
  const facts = {
    ...(await taxFactsToBuy(cart, viewer, work)),
    promotions: cart.status === 'OPEN' ? await promotionsToBuy(cart, viewer, work) : undefined,
    bought: await boughtToBuy(cart, answers, work),
    answers,
  };
  const decision = completeCart(cart, facts, { buyer, expectedTotal, orderId: cart.holdId ?? uuidv7(), now: now() });
  if (!decision.refused) {
    const outcome = await keepPurchase(decision, work);
    if (outcome.refused !== 'USED_UP' || cart.status !== 'OPEN' || !facts.promotions) return outcome;
    const refused = await reasonOfShortage(cart, decision.cart.purchase, facts.promotions, { viewer, work });
    return { ...outcome, refused };
  }
  if (decision.cart) await carts.save(decision.cart);
  return { refused: decision.refused, field: decision.field, lines: decision.lines ?? [] };
}

function buyerOf({ guestEmail }: Cart, customerId: string | null): Buyer | undefined {
  if (customerId !== null) return { kind: 'CUSTOMER', customerId };
  return guestEmail === null ? undefined : { kind: 'GUEST', email: guestEmail };
}

function refuse(refusal: Refusal) {
  return { cart: null, orderId: null, order: null, userErrors: [userErrorOf(refusal)] };
}
