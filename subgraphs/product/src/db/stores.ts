import type { Queryable } from '@agora/kit';
import { categoryStore } from './category-store.ts';
import { mediaStore } from './media-store.ts';
import { pictureStore } from './picture-store.ts';
import { productListing } from './product-listing.ts';
import { productStore } from './product-store.ts';
import { variantStore } from './variant-store.ts';

export const stores = (db: Queryable) => ({
  products: productStore(db),
  variants: variantStore(db),
  categories: categoryStore(db),
  media: mediaStore(db),
  pictures: pictureStore(db),
  listing: productListing(db),
});

export type Stores = ReturnType<typeof stores>;
