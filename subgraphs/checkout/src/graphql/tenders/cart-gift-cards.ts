import { paymentGiftCard } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { change } from '../../domain/carts/cart.ts';
import { maxGiftCards } from '../../domain/tenders/cart-credits.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeCart, peekCart, refuse } from '../carts/change-cart.ts';

const longestCode = 200;

/** The payment service knows the code, and counts wrong ones; the cart keeps the id of the card. */
export const cartGiftCardAdd: NonNullable<MutationResolvers['cartGiftCardAdd']> = async (_, { input }, context) => {
  const { cartId, code } = input;
  const seen = await peekCart(context, cartId);
  if (!seen) return refuse('CART_NOT_FOUND', 'cartId');
  if (seen.status === 'COMPLETED') return refuse('CART_COMPLETED', 'cartId');
  if (code.length > longestCode) return refuse('GIFT_CARD_NOT_FOUND', 'code');
  const { viewer, client } = context;
  const account = viewer ? [`user ${viewer.id}`] : [];
  const typedBy = [`cart ${cartId}`, `from ${client?.address ?? 'unknown'}`, ...account];
  const { card, refused } = await context.send(paymentGiftCard, { code, typedBy }, { key: uuidv7() });
  if (!card) return refuse(refused ?? 'GIFT_CARD_NOT_FOUND', 'code');
  const { giftCardId, lastFour, balance } = card;
  if (balance.minor === 0) return refuse('GIFT_CARD_NOT_USABLE', 'code');
  return changeCart(context, 'cartGiftCardAdd', { ...input }, (cart, { now }) => {
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    if (balance.currency !== cart.currency) return { refused: 'CURRENCY_DIFFERS', field: ['code'] };
    const others = cart.giftCards.filter((one) => one.giftCardId !== giftCardId);
    if (others.length < cart.giftCards.length) return cart;
    if (others.length >= maxGiftCards) return { refused: 'TOO_MANY_GIFT_CARDS', field: ['code'] };
    return change(cart, { giftCards: [...others, { giftCardId, lastFour, knownMinor: balance.minor }] }, now());
  });
};

export const cartGiftCardRemove: NonNullable<MutationResolvers['cartGiftCardRemove']> = (_, { input }, context) =>
  changeCart(context, 'cartGiftCardRemove', { ...input }, (cart, { now }) => {
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    const giftCards = cart.giftCards.filter(({ giftCardId }) => giftCardId !== input.giftCardId);
    return giftCards.length === cart.giftCards.length ? cart : change(cart, { giftCards }, now());
  });
