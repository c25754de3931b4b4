import { requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { claim } from '../../domain/carts/cart.ts';
import { cartUpdated } from '../../domain/carts/cart-updated.ts';
import { currencyOfJoined, joinCarts } from '../../domain/carts/join-carts.ts';
import { findList } from '../../domain/lists/find-list.ts';
import { saveLeft } from '../../domain/lists/save-left.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { openCartsByCustomer } from '../batches.ts';
import { askQuotes } from '../completion/ask-peers.ts';
import { mutateCart, peekCart } from './change-cart.ts';
import { mayUse } from './may-use.ts';

export const cartClaim: NonNullable<MutationResolvers['cartClaim']> = async (_, { input }, context) => {
  const viewer = requireViewer(context);
  const strategy = input.strategy ?? 'MERGE';
  const seen = await peekCart(context, input.cartId);
  const isGuests = seen?.customerId === null && seen.status === 'OPEN';
  const own = isGuests ? await context.load(openCartsByCustomer, viewer.id) : undefined;
  const currency = seen && currencyOfJoined(own, seen, strategy);
  const quotes =
    isGuests && currency !== undefined
      ? await askQuotes({ currency, customerId: viewer.id }, seen.lines, context)
      : new Map();
  return mutateCart(context, 'cartClaim', input, async ({ carts, wishLists, emit, now }) => {
    const lists = strategy === 'MERGE' ? [] : await wishLists.lockOf(viewer.id);
    const { cart, open } = await carts.lockWithOpen(input.cartId, viewer.id);
    if (!cart || !mayUse(viewer, cart)) return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
    if (cart.customerId === viewer.id) return { cartId: cart.id };
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    // Prices of another currency than the one that was asked for are of no use.
    if (currencyOfJoined(open, cart, strategy) !== currency) return { refused: 'VERSION_CONFLICT', field: ['cartId'] };
    const facts = { quotes, now: now() };
    const joined =
      open?.status === 'OPEN'
        ? joinCarts(open, cart, strategy, facts)
        : { cart: claim(cart, viewer.id, facts), left: [] };
    if ('refused' in joined) return joined;
    const { cart: claimed, left } = joined;
    const made = { id: uuidv7(), customerId: viewer.id, now: now() };
    const { list, leftOut } = saveLeft(left, findList(lists, 'SAVED_FOR_LATER', made), { id: uuidv7, now: now() });
    if (leftOut.some(({ isSaved }) => isSaved)) await wishLists.save(list);
    if (claimed.id !== cart.id) await carts.remove(cart.id);
    await carts.save(claimed);
    await emit(cartUpdated(claimed));
    return { cartId: claimed.id, leftOut };
  });
};
