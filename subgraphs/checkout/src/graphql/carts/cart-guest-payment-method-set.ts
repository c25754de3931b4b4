import { isProviderToken, paymentDescribeMethod, paymentKeepGuestMethod } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { change } from '../../domain/carts/cart.ts';
import { isExpired } from '../../domain/tenders/is-expired.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeCart, peekCart, refuse } from './change-cart.ts';

/** Neither the cart nor any event has the provider's token: the payment service keeps it, and knows it by the id in the cart. */
export const cartGuestPaymentMethodSet: NonNullable<MutationResolvers['cartGuestPaymentMethodSet']> = async (
  _,
  { input },
  context,
) => {
  const { cartId, providerToken } = input;
  const cart = await peekCart(context, cartId);
  if (cart?.customerId !== null) return refuse('CART_NOT_FOUND', 'cartId');
  if (cart.status === 'COMPLETED') return refuse('CART_COMPLETED', 'cartId');
  if (!isProviderToken(providerToken)) return refuse('INVALID_PROVIDER_TOKEN', 'providerToken');
  const card = await context.send(paymentDescribeMethod, { providerToken });
  if (!card) return refuse('UNKNOWN_PROVIDER_TOKEN', 'providerToken');
  if (isExpired(card, context.now())) return refuse('CARD_EXPIRED', 'providerToken');
  const { provider: _provider, ...described } = card;
  const kept = { ...described, providerToken, from: context.client?.address ?? 'unknown' };
  const { paymentMethodId } = await context.send(paymentKeepGuestMethod, kept, { key: uuidv7() });
  if (paymentMethodId === null) return refuse('TOO_MANY_ATTEMPTS', 'providerToken');
  return changeCart(context, 'cartGuestPaymentMethodSet', { ...input }, (now, work) => {
    if (now.customerId !== null) return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
    if (now.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    return change(now, { paymentMethodId }, work.now());
  });
};
