import type { Queryable } from '@agora/kit';
import { attributeStore } from './attribute-store.ts';
import { brandStore } from './brand-store.ts';
import { categoryStore } from './category-store.ts';
import { collectionListing } from './collection-listing.ts';
import { collectionStore } from './collection-store.ts';
import { mediaStore } from './media-store.ts';
import { pictureStore } from './picture-store.ts';
import { priceStore } from './price-store.ts';
import { productFacets } from './product-facets.ts';
import { productListing } from './product-listing.ts';
import { productSearch } from './product-search.ts';
import { productStore } from './product-store.ts';
import { variantStore } from './variant-store.ts';

export function stores(db: Queryable) {
  // One, as what it bounds concerns all that search.
  const search = productSearch();
  return {
    products: productStore(db),
    variants: variantStore(db),
    categories: categoryStore(db),
    brands: brandStore(db),
    attributes: attributeStore(db),
    collections: collectionStore(db),
    collectionListing: collectionListing(db),
    prices: priceStore(db),
    media: mediaStore(db),
    pictures: pictureStore(db),
    listing: productListing(db, search),
    facets: productFacets(db, search),
  };
}

export type Stores = ReturnType<typeof stores>;
