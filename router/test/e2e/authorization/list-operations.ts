import type { TryMutation } from './tried-mutation.ts';

/** How those of wish lists are tried. */
export const listMutations: Readonly<Record<string, TryMutation>> = {
  wishListCreate: () => [{ input: { name: '' }, about: 'oneself' }],
  wishListRename: ({ wishList: wishListId }) => [{ input: { wishListId, name: '' }, about: 'the customer' }],
  wishListDelete: ({ unknown: wishListId }) => [{ input: { wishListId }, about: 'nobody' }],
  wishListShare: ({ wishList: wishListId }) => [{ input: { wishListId }, about: 'the customer' }],
  wishListUnshare: ({ unknown: wishListId }) => [{ input: { wishListId }, about: 'nobody' }],
  wishListItemAdd: ({ wishList: wishListId, draftVariant: variantId }) => [
    { input: { wishListId, variantId }, about: 'the customer' },
  ],
  wishListItemsRemove: ({ wishList: wishListId }) => [{ input: { wishListId, itemIds: [] }, about: 'the customer' }],
};
