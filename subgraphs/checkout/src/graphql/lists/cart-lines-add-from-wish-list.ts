import { requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { cartUpdated } from '../../domain/carts/cart-updated.ts';
import { addWhatFits } from '../../domain/lines/add-what-fits.ts';
import { maxItems, removeItems } from '../../domain/lists/wish-list.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { askQuotes } from '../completion/ask-peers.ts';
import { mutateCart, peekCart, refuse } from '../carts/change-cart.ts';

/** What goes into the cart leaves the list, unless it is to be kept there; what cannot go in stays on it. */
export const cartLinesAddFromWishList: NonNullable<MutationResolvers['cartLinesAddFromWishList']> = async (
  _,
  { input },
  context,
) => {
  const { id: customerId } = requireViewer(context);
  const { cartId, wishListId, keepItems } = input;
  if (input.itemIds && input.itemIds.length > maxItems) return refuse('TOO_MANY_ITEMS', 'itemIds');
  const seen = await peekCart(context, cartId);
  if (!seen) return refuse('CART_NOT_FOUND', 'cartId');
  const chosen = input.itemIds ? new Set(input.itemIds) : undefined;
  const found = (await context.stores.wishLists.byIds([wishListId])).get(wishListId);
  if (found?.customerId !== customerId) return refuse('WISH_LIST_NOT_FOUND', 'wishListId');
  const quotes = await askQuotes(seen, found.items, context);
  return mutateCart(context, 'cartLinesAddFromWishList', { ...input }, async ({ wishLists, carts, emit, now }) => {
    const list = (await wishLists.lockOf(customerId)).find(({ id }) => id === wishListId);
    if (!list) return { refused: 'WISH_LIST_NOT_FOUND', field: ['wishListId'] };
    const items = list.items.filter(({ id }) => chosen?.has(id) ?? true);
    if (chosen && items.length < chosen.size) return { refused: 'ITEM_NOT_FOUND', field: ['itemIds'] };
    const cart = await carts.lock(cartId);
    if (!cart || (cart.customerId !== null && cart.customerId !== customerId)) {
      return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
    }
    const wanted = items.map(({ variantId, quantity }) => ({ id: uuidv7(), variantId, quantity }));
    const filled = addWhatFits(cart, wanted, quotes, now());
    if ('refused' in filled) return filled;
    const leftOut = new Set(filled.leftOut.map(({ variantId }) => variantId));
    const gone = items.filter(({ variantId }) => !leftOut.has(variantId)).map(({ id }) => id);
    if (!keepItems) await wishLists.save(removeItems(list, new Set(gone), now()));
    await carts.save(filled.cart);
    await emit(cartUpdated(filled.cart));
    return { cartId, leftOut: filled.leftOut };
  });
};
