import { isIdempotencyKey, requireViewer } from '@agora/kit';
import { fromDecimal, type Money } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { completeCart, type CompletionFacts } from '../domain/complete-cart.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { askCompletionFacts } from './ask-peers.ts';
import { peekCart } from './change-cart.ts';
import { userErrorOf } from './refuse.ts';

/** What is remembered of a purchase under its idempotency key. */
type Outcome = { readonly orderId: string } | { readonly refusal: Refusal };

/**
 * The others are asked before the cart is locked, so that a slow peer holds nobody up; a cart that changed meanwhile is
 * a conflict.
 */
export const checkoutComplete: NonNullable<MutationResolvers['checkoutComplete']> = async (_, { input }, context) => {
  const viewer = requireViewer(context);
  const { cartId, idempotencyKey } = input;
  if (!isIdempotencyKey(idempotencyKey)) {
    return refuse({ refused: 'INVALID_IDEMPOTENCY_KEY', field: ['idempotencyKey'] });
  }
  const expectedTotal = input.expectedTotal
    ? fromDecimal(input.expectedTotal.amount, input.expectedTotal.currency)
    : undefined;
  if (input.expectedTotal && !expectedTotal) return refuse({ refused: 'INVALID_MONEY', field: ['expectedTotal'] });
  const seen = await peekCart(context, cartId);
  if (seen?.customerId !== viewer.id) return refuse({ refused: 'CART_NOT_FOUND', field: ['cartId'] });
  const facts = seen.status === 'OPEN' ? await askCompletionFacts(seen, context.send) : nothingAsked;

  const key = {
    operation: 'checkoutComplete',
    caller: viewer.id,
    key: idempotencyKey,
    input: { cartId, expectedTotal },
  };
  const result = await context.transact((work) =>
    work.once<Outcome>(key, () => complete(work, cartId, facts, expectedTotal)),
  );
  if (result.conflict) return refuse({ refused: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] });
  const cart = (await peekCart(context, cartId)) ?? null;
  if ('refusal' in result.outcome) return { cart, order: null, userErrors: [userErrorOf(result.outcome.refusal)] };
  return { cart, order: { id: result.outcome.orderId }, userErrors: [] };
};

/** A completed cart needs no answers: it is refused, or its order is known by the key. */
const nothingAsked: CompletionFacts = {
  version: 0,
  quotes: new Map(),
  available: new Map(),
  shippingOptions: [],
  hasPaymentMethod: false,
};

async function complete(
  { carts, taxRates, emit, now }: Work,
  cartId: string,
  facts: CompletionFacts,
  expectedTotal: Money | undefined,
): Promise<{ keep: boolean; outcome: Outcome }> {
  const cart = await carts.lock(cartId);
  if (!cart) return { keep: false, outcome: { refusal: { refused: 'CART_NOT_FOUND', field: ['cartId'] } } };
  const taxRate = cart.shippingAddress ? await taxRates.of(cart.shippingAddress, now()) : undefined;
  const decision = completeCart(cart, facts, { orderId: uuidv7(), expectedTotal, taxRate, now: now() });
  if (decision.cart) await carts.save(decision.cart);
  if (decision.refused) return { keep: false, outcome: { refusal: decision } };
  await emit(decision.events);
  return { keep: true, outcome: { orderId: decision.cart.orderId } };
}

function refuse(refusal: Refusal) {
  return { cart: null, order: null, userErrors: [userErrorOf(refusal)] };
}
