import { requireViewer } from '@agora/kit';
import { fromDecimal } from '@agora/schema';
import { change } from '../../domain/carts/cart.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeCart, peekCart, refuse } from '../carts/change-cart.ts';
import { askBalances } from './ask-balances.ts';

export const cartStoreCreditSet: NonNullable<MutationResolvers['cartStoreCreditSet']> = async (
  _,
  { input },
  context,
) => {
  const { id: customerId } = requireViewer(context);
  const { cartId, isUsed, amount } = input;
  const seen = await peekCart(context, cartId);
  if (seen?.customerId !== customerId) return refuse('CART_NOT_FOUND', 'cartId');
  const { currency } = seen;
  const wanted = amount ? fromDecimal(amount.amount, amount.currency) : null;
  if (wanted === undefined || (wanted && (wanted.minor <= 0 || wanted.currency !== currency))) {
    return refuse('INVALID_MONEY', 'amount');
  }
  const all = { wantedMinor: wanted?.minor ?? null, knownMinor: 0 };
  const balances = isUsed
    ? await askBalances({ giftCards: [], storeCredit: all, customerId, currency }, context.send)
    : undefined;
  const knownMinor = balances?.storeCredit ?? 0;
  if (isUsed && knownMinor === 0) return refuse('NO_STORE_CREDIT', 'isUsed');
  const storeCredit = isUsed ? { ...all, knownMinor } : null;
  return changeCart(context, 'cartStoreCreditSet', { ...input }, (cart, { now }) => {
    if (cart.customerId !== customerId) return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    return change(cart, { storeCredit }, now());
  });
};
