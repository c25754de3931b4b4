import type { Queryable } from '@agora/kit';
import { attributeStore } from './catalogue/attribute-store.ts';
import { brandStore } from './catalogue/brand-store.ts';
import { categoryStore } from './catalogue/category-store.ts';
import { collectionListing } from './catalogue/collection-listing.ts';
import { collectionStore } from './catalogue/collection-store.ts';
import { importStore } from './imports/import-store.ts';
import { downloadStore } from './products/download-store.ts';
import { fileStore } from './products/file-store.ts';
import { mediaStore } from './products/media-store.ts';
import { pictureStore } from './products/picture-store.ts';
import { priceListStore } from './prices/price-list-store.ts';
import { priceStore } from './products/price-store.ts';
import { productExport } from './listing/product-export.ts';
import { productFacets } from './listing/product-facets.ts';
import { productListing } from './listing/product-listing.ts';
import { productSearch } from './listing/product-search.ts';
import { productSuggestions } from './listing/product-suggestions.ts';
import { productStore } from './products/product-store.ts';
import { searchWordStore } from './listing/search-word-store.ts';
import { synonymStore } from './synonyms/synonym-store.ts';
import { translationStore } from './translations/translation-store.ts';
import { variantStore } from './products/variant-store.ts';

export function stores(db: Queryable) {
  // One, as what it bounds concerns all that search.
  const search = productSearch(db);
  return {
    products: productStore(db),
    variants: variantStore(db),
    categories: categoryStore(db),
    brands: brandStore(db),
    attributes: attributeStore(db),
    collections: collectionStore(db),
    collectionListing: collectionListing(db),
    translations: translationStore(db),
    synonyms: synonymStore(db),
    prices: priceStore(db),
    priceLists: priceListStore(db),
    imports: importStore(db),
    media: mediaStore(db),
    pictures: pictureStore(db),
    files: fileStore(db),
    downloads: downloadStore(db),
    listing: productListing(db, search),
    export: productExport(db, search),
    suggestions: productSuggestions(db),
    facets: productFacets(db, search),
    searchWords: searchWordStore(db),
  };
}

export type Stores = ReturnType<typeof stores>;
