import type { QueryResolvers, WishListItemResolvers } from '../../generated/resolvers.ts';

export const WishListItem: WishListItemResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  product: ({ productId }) => ({ id: productId }),
};

export const wishList: NonNullable<QueryResolvers['wishList']> = async (_, { id }, { stores, viewer }) => {
  const list = (await stores.wishLists.byIds([id])).get(id);
  return list && list.customerId === viewer?.id ? list : null;
};
