import type { Work } from '../../context.ts';
import { keysOfBuyer } from '../../domain/allowances/same-buyer.ts';
import { type Cart, change, maxDiscountCodes } from '../../domain/carts/cart.ts';
import { attemptsWhileMs, subjectsOfAttempt, waitsFor } from '../../domain/promotions/code-attempts.ts';
import { normalizeCode } from '../../domain/promotions/discount-code.ts';
import type { Promotion } from '../../domain/promotions/promotion.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { findOffers } from '../promotions/find-offers.ts';
import { withCustomerEmail } from './ask-customer-email.ts';
import { changeCart, mutateCart, peekCart } from './change-cart.ts';
import { mayUse } from './may-use.ts';

/** Wrong codes are counted for the cart, the network and whoever is logged in, so that nobody finds codes by trying. */
export const cartDiscountCodeAdd: NonNullable<MutationResolvers['cartDiscountCodeAdd']> = async (
  _,
  { input },
  context,
) => {
  const seen = await peekCart(context, input.cartId);
  const { customerEmail } = await withCustomerEmail({ customerId: seen?.customerId ?? null }, context.send);
  return mutateCart(context, 'cartDiscountCodeAdd', input, async (work) => {
    const { carts, codeAttempts, now } = work;
    const locked = await carts.lock(input.cartId);
    if (!locked || !mayUse(context.viewer, locked)) return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
    const cart = locked.customerId === seen?.customerId ? { ...locked, customerEmail } : locked;
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    const code = normalizeCode(input.code);
    // What can be no code finds none.
    if (code === undefined) return { refused: 'CODE_NOT_FOUND', field: ['code'] };
    if (cart.discountCodes.includes(code)) return { cartId: cart.id };
    const subjects = subjectsOfAttempt(cart.id, context.client?.address ?? 'unknown', context.viewer?.id);
    await codeAttempts.claim(subjects);
    const from = new Date(now().getTime() - attemptsWhileMs);
    const retryAfterSeconds = waitsFor(await codeAttempts.since(subjects, from), now());
    if (retryAfterSeconds !== undefined) {
      return { refused: 'TOO_MANY_ATTEMPTS', field: ['code'], retryAfterSeconds };
    }
    const promotion = (await work.promotions.byCodes([code])).get(code);
    if (!promotion || isHidden(promotion, now())) {
      await codeAttempts.count(subjects, from, now());
      return { refused: 'CODE_NOT_FOUND', field: ['code'] };
    }
    const refusal = await refusalOf(cart, code, promotion, work);
    if (refusal) return refusal;
    const discountCodes = [...cart.discountCodes, code];
    await carts.save(change(cart, { discountCodes }, now()));
    return { cartId: cart.id };
  });
};

export const cartDiscountCodeRemove: NonNullable<MutationResolvers['cartDiscountCodeRemove']> = (
  _,
  { input },
  context,
) =>
  changeCart(context, 'cartDiscountCodeRemove', input, (cart, { now }) => {
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    const discountCodes = cart.discountCodes.filter((one) => one !== normalizeCode(input.code));
    return discountCodes.length === cart.discountCodes.length ? cart : change(cart, { discountCodes }, now());
  });

/** What is not switched on yet, or has not begun, is told to nobody. */
function isHidden({ status, startsAt }: Promotion, now: Date): boolean {
  return status === 'DRAFT' || status === 'PAUSED' || (startsAt !== null && startsAt > now);
}

async function refusalOf(cart: Cart, code: string, promotion: Promotion, work: Work): Promise<Refusal | undefined> {
  const field = ['code'];
  const now = work.now();
  if (promotion.status === 'ENDED' || (promotion.endsAt !== null && promotion.endsAt <= now)) {
    return { refused: 'CODE_EXPIRED', field };
  }
  const [found] = await findOffers(work, [{ keys: keysOfBuyer(cart), discountCodes: [code] }], now);
  if (promotion.conditions.isFirstOrder && found?.isFirstOrder === false) return { refused: 'NOT_FIRST_ORDER', field };
  if (found?.offers.some((offer) => offer.code === code && offer.isUsedUp)) return { refused: 'CODE_USED_UP', field };
  return cart.discountCodes.length >= maxDiscountCodes ? { refused: 'TOO_MANY_CODES', field } : undefined;
}
