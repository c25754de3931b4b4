import type { Resolvers } from '../generated/resolvers.ts';
import { Attribute, ProductAttribute } from './attributes/attribute.ts';
import { attributeCreate } from './attributes/attribute-create.ts';
import { attributeDelete } from './attributes/attribute-delete.ts';
import { attributeUpdate } from './attributes/attribute-update.ts';
import { Brand, BrandConnection } from './brands/brand.ts';
import { brandCreate } from './brands/brand-create.ts';
import { brandDelete } from './brands/brand-delete.ts';
import { brandUpdate } from './brands/brand-update.ts';
import { Category } from './categories/category.ts';
import { Collection, CollectionConnection } from './collections/collection.ts';
import { collectionCreate } from './collections/collection-create.ts';
import { collectionDelete } from './collections/collection-delete.ts';
import { collectionProductsSet } from './collections/collection-products-set.ts';
import { collectionUpdate } from './collections/collection-update.ts';
import {
  ProductImport,
  ProductImportConnection,
  ProductImportFault,
  ProductImportRow,
  ProductImportRowConnection,
} from './imports/product-import.ts';
import { PriceList, PriceListConnection, PriceListEntry, PriceListEntryConnection } from './prices/price-list.ts';
import { priceListCreate } from './prices/price-list-create.ts';
import { priceListEntriesSet } from './prices/price-list-entries-set.ts';
import { priceListUpdate } from './prices/price-list-update.ts';
import { productImportCancel } from './imports/product-import-cancel.ts';
import { productImportProgress } from './imports/product-import-progress.ts';
import { priceChanged } from './variants/price-changed.ts';
import { categoryCreate } from './categories/category-create.ts';
import { categoryDelete } from './categories/category-delete.ts';
import { categoryMove } from './categories/category-move.ts';
import { categoryUpdate } from './categories/category-update.ts';
import { productAttributesSet } from './products/product-attributes-set.ts';
import { productOptionsSet } from './products/product-options-set.ts';
import { productArchive } from './products/product-archive.ts';
import { productCreate } from './products/product-create.ts';
import { productPublicationSchedule } from './products/product-publication-schedule.ts';
import { productPublish } from './products/product-publish.ts';
import {
  AttributeFacet,
  AttributeValueFacet,
  BrandFacet,
  CategoryFacet,
  ProductFacets,
} from './listing/product-facets.ts';
import { productMediaRemove } from './media/product-media-remove.ts';
import { productMediaReorder } from './media/product-media-reorder.ts';
import { productMediaUpdate } from './media/product-media-update.ts';
import { ProductMedia } from './media/product-media.ts';
import { productUpdate } from './products/product-update.ts';
import { productVariantRestore } from './variants/product-variant-restore.ts';
import { productVariantUpdate } from './variants/product-variant-update.ts';
import { productVariantWithdraw } from './variants/product-variant-withdraw.ts';
import { productVariantsAdd } from './variants/product-variants-add.ts';
import { productVariantsReorder } from './variants/product-variants-reorder.ts';
import { productVariantPriceSet } from './variants/product-variant-price-set.ts';
import { Product, ProductConnection } from './products/product.ts';
import { ProductVariant } from './variants/product-variant.ts';
import { attributeTranslationsSet } from './translations/attribute-translations-set.ts';
import { brandTranslationsSet } from './translations/brand-translations-set.ts';
import { categoryTranslationsSet } from './translations/category-translations-set.ts';
import { collectionTranslationsSet } from './translations/collection-translations-set.ts';
import { productTranslationsSet } from './translations/product-translations-set.ts';
import { SynonymSetConnection } from './synonyms/synonym-set.ts';
import { synonymSetCreate } from './synonyms/synonym-set-create.ts';
import { synonymSetDelete } from './synonyms/synonym-set-delete.ts';
import { synonymSetUpdate } from './synonyms/synonym-set-update.ts';
import { Translation } from './translations/translation.ts';
import { downloadLinkCreate } from './downloads/download-link-create.ts';
import { variantFileRemove } from './downloads/variant-file-remove.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: {
    attributeCreate,
    attributeDelete,
    attributeUpdate,
    brandCreate,
    attributeTranslationsSet,
    brandDelete,
    brandTranslationsSet,
    brandUpdate,
    categoryCreate,
    categoryDelete,
    categoryMove,
    categoryTranslationsSet,
    categoryUpdate,
    collectionCreate,
    collectionDelete,
    collectionProductsSet,
    collectionTranslationsSet,
    collectionUpdate,
    productAttributesSet,
    productOptionsSet,
    productArchive,
    priceListCreate,
    priceListEntriesSet,
    priceListUpdate,
    productImportCancel,
    productMediaRemove,
    productMediaReorder,
    productMediaUpdate,
    productCreate,
    productPublicationSchedule,
    productPublish,
    productTranslationsSet,
    productUpdate,
    productVariantPriceSet,
    productVariantRestore,
    productVariantsAdd,
    productVariantsReorder,
    productVariantUpdate,
    productVariantWithdraw,
    downloadLinkCreate,
    variantFileRemove,
    synonymSetCreate,
    synonymSetDelete,
    synonymSetUpdate,
  },
  Subscription: { priceChanged, productImportProgress },
  Collection,
  CollectionConnection,
  Product,
  ProductConnection,
  PriceList,
  PriceListConnection,
  PriceListEntry,
  PriceListEntryConnection,
  ProductImport,
  ProductImportConnection,
  ProductImportFault,
  ProductImportRow,
  ProductImportRowConnection,
  ProductFacets,
  CategoryFacet,
  BrandFacet,
  AttributeFacet,
  AttributeValueFacet,
  ProductAttribute,
  SynonymSetConnection,
  Translation,
  Attribute,
  Brand,
  BrandConnection,
  ProductMedia,
  ProductVariant,
  Category,
};
