import { randomUUID } from 'node:crypto';
import { mutate, requireViewer } from '@agora/kit';
import { lineOfText } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import {
  changeList as changed,
  emptyList,
  maxItems,
  maxName,
  maxWishLists,
  removeItems,
} from '../../domain/lists/wish-list.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { userErrorOf } from '../refuse.ts';
import { changeList, changeLists } from './change-lists.ts';

const fixed: Refusal = { refused: 'WISH_LIST_FIXED', field: ['wishListId'] };
const unnamed: Refusal = { refused: 'INVALID_NAME', field: ['name'] };

export const wishListCreate: NonNullable<MutationResolvers['wishListCreate']> = (_, { input }, context) => {
  const { id: customerId } = requireViewer(context);
  return changeLists(context, 'wishListCreate', { ...input }, (lists, { now }) => {
    const name = lineOfText(input.name, maxName);
    if (name === undefined) return unnamed;
    const named = lists.filter(({ kind }) => kind === 'WISH_LIST').length;
    if (named >= maxWishLists) return { refused: 'TOO_MANY_WISH_LISTS', field: [] };
    return emptyList({ id: uuidv7(), customerId, kind: 'WISH_LIST', name }, now());
  });
};

export const wishListRename: NonNullable<MutationResolvers['wishListRename']> = (_, { input }, context) =>
  changeList(context, 'wishListRename', { ...input }, (list, now) => {
    const name = lineOfText(input.name, maxName);
    if (name === undefined) return unnamed;
    if (list.kind === 'SAVED_FOR_LATER') return fixed;
    return name === list.name ? list : changed(list, { name }, now);
  });

export const wishListShare: NonNullable<MutationResolvers['wishListShare']> = (_, { input }, context) =>
  changeList(context, 'wishListShare', { ...input }, (list, now) => {
    if (list.kind === 'SAVED_FOR_LATER') return fixed;
    return list.shareToken === null ? changed(list, { shareToken: randomUUID() }, now) : list;
  });

export const wishListUnshare: NonNullable<MutationResolvers['wishListUnshare']> = (_, { input }, context) =>
  changeList(context, 'wishListUnshare', { ...input }, (list, now) =>
    list.shareToken === null ? list : changed(list, { shareToken: null }, now),
  );

export const wishListItemsRemove: NonNullable<MutationResolvers['wishListItemsRemove']> = (_, { input }, context) =>
  changeList(context, 'wishListItemsRemove', { ...input }, (list, now) => {
    if (input.itemIds.length > maxItems) return { refused: 'TOO_MANY_ITEMS', field: ['itemIds'] };
    const unknown = input.itemIds.findIndex((itemId) => !list.items.some(({ id }) => id === itemId));
    if (unknown >= 0) return { refused: 'ITEM_NOT_FOUND', field: ['itemIds', unknown.toString()] };
    return removeItems(list, new Set(input.itemIds), now);
  });

export const wishListDelete: NonNullable<MutationResolvers['wishListDelete']> = (_, { input }, context) => {
  const { id: customerId } = requireViewer(context);
  return mutate(context, {
    operation: 'wishListDelete',
    caller: customerId,
    input: { ...input },
    decide: async ({ wishLists }): Promise<{ readonly refused?: never; readonly deletedId: string } | Refusal> => {
      const list = (await wishLists.lockOf(customerId)).find(({ id }) => id === input.wishListId);
      if (!list) return { refused: 'WISH_LIST_NOT_FOUND', field: ['wishListId'] };
      if (list.kind === 'SAVED_FOR_LATER') return fixed;
      await wishLists.remove(list.id, customerId);
      return { deletedId: list.id };
    },
    answer: ({ deletedId }) => Promise.resolve({ deletedId, userErrors: [] }),
    refuse: (refusal) => ({ deletedId: null, userErrors: [userErrorOf(refusal)] }),
  });
};
