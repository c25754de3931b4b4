import { changeCurrency } from '../../domain/carts/change-currency.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { askQuotes } from '../completion/ask-peers.ts';
import { changeCart, peekCart, refuse } from './change-cart.ts';

export const cartCurrencySet: NonNullable<MutationResolvers['cartCurrencySet']> = async (_, { input }, context) => {
  const { cartId, currency } = input;
  if (!context.settings.currencies.includes(currency)) return refuse('CURRENCY_NOT_OFFERED', 'currency');
  const seen = await peekCart(context, cartId);
  if (!seen) return refuse('CART_NOT_FOUND', 'cartId');
  const quotes = await askQuotes({ currency, customerId: seen.customerId }, seen.lines, context);
  const asked = new Set(seen.lines.map(({ variantId }) => variantId));
  return changeCart(context, 'cartCurrencySet', { ...input }, (cart, { now }) =>
    cart.lines.every(({ variantId }) => asked.has(variantId))
      ? changeCurrency(cart, { currency, quotes, now: now() })
      : { refused: 'VERSION_CONFLICT', field: ['cartId'] },
  );
};
