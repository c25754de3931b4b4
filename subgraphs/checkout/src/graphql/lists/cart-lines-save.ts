import { requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { cartUpdated } from '../../domain/carts/cart-updated.ts';
import { maxLines } from '../../domain/carts/cart.ts';
import { findList } from '../../domain/lists/find-list.ts';
import { saveLines } from '../../domain/lists/save-lines.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { mutateCart, refuse } from '../carts/change-cart.ts';

/** Lists are locked before carts, everywhere. */
export const cartLinesSave: NonNullable<MutationResolvers['cartLinesSave']> = async (_, { input }, context) => {
  const { id: customerId } = requireViewer(context);
  const { cartId, wishListId } = input;
  if (input.lineIds.length < 1) return refuse('NO_LINES', 'lineIds');
  if (input.lineIds.length > maxLines) return refuse('TOO_MANY_LINES', 'lineIds');
  const lineIds = [...new Set(input.lineIds)];
  return mutateCart(context, 'cartLinesSave', { ...input }, async ({ wishLists, carts, emit, now }) => {
    const lists = await wishLists.lockOf(customerId);
    const cart = await carts.lock(cartId);
    if (cart?.customerId !== customerId) return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    const made = { id: uuidv7(), customerId, now: now() };
    const list =
      wishListId == null ? findList(lists, 'SAVED_FOR_LATER', made) : lists.find(({ id }) => id === wishListId);
    if (!list) return { refused: 'WISH_LIST_NOT_FOUND', field: ['wishListId'] };
    const saved = saveLines(cart, list, lineIds, { id: uuidv7, now: now() });
    if ('refused' in saved) return saved;
    await wishLists.save(saved.list);
    await carts.save(saved.cart);
    await emit(cartUpdated(saved.cart));
    return { cartId };
  });
};
