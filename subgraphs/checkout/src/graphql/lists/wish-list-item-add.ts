import { requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { isQuantity } from '../../domain/lines/add-lines.ts';
import { findList } from '../../domain/lists/find-list.ts';
import { addItem } from '../../domain/lists/wish-list.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { askQuotes } from '../completion/ask-peers.ts';
import { changeLists, refusedList } from './change-lists.ts';

export const wishListItemAdd: NonNullable<MutationResolvers['wishListItemAdd']> = async (_, { input }, context) => {
  const { id: customerId } = requireViewer(context);
  const { variantId, wishListId } = input;
  const quantity = input.quantity ?? 1;
  if (!isQuantity(quantity)) return refusedList({ refused: 'QUANTITY_OUT_OF_RANGE', field: ['quantity'] });
  const { currency } = context.settings;
  const quote = (await askQuotes({ currency, customerId }, [{ variantId, quantity }], context)).get(variantId);
  if (!quote) return refusedList({ refused: 'VARIANT_NOT_FOUND', field: ['variantId'] });
  const { productId, sku, title } = quote;
  return changeLists(context, 'wishListItemAdd', { ...input }, (lists, { now }) => {
    const made = { id: uuidv7(), customerId, now: now() };
    const list = wishListId == null ? findList(lists, 'WISH_LIST', made) : lists.find(({ id }) => id === wishListId);
    if (!list) return { refused: 'WISH_LIST_NOT_FOUND', field: ['wishListId'] };
    return addItem(list, { id: uuidv7(), variantId, productId, sku, title, quantity }, now());
  });
};
