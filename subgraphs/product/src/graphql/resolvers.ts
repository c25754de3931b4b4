import type { Resolvers } from '../generated/resolvers.ts';
import { Attribute, ProductAttribute } from './attribute.ts';
import { attributeCreate } from './attribute-create.ts';
import { attributeDelete } from './attribute-delete.ts';
import { attributeUpdate } from './attribute-update.ts';
import { Brand, BrandConnection } from './brand.ts';
import { brandCreate } from './brand-create.ts';
import { brandDelete } from './brand-delete.ts';
import { brandUpdate } from './brand-update.ts';
import { Category } from './category.ts';
import { Collection, CollectionConnection } from './collection.ts';
import { collectionCreate } from './collection-create.ts';
import { collectionDelete } from './collection-delete.ts';
import { collectionProductsSet } from './collection-products-set.ts';
import { collectionUpdate } from './collection-update.ts';
import { priceChanged } from './price-changed.ts';
import { categoryCreate } from './category-create.ts';
import { categoryDelete } from './category-delete.ts';
import { categoryMove } from './category-move.ts';
import { categoryUpdate } from './category-update.ts';
import { productAttributesSet } from './product-attributes-set.ts';
import { productOptionsSet } from './product-options-set.ts';
import { productArchive } from './product-archive.ts';
import { productCreate } from './product-create.ts';
import { productPublicationSchedule } from './product-publication-schedule.ts';
import { productPublish } from './product-publish.ts';
import { AttributeFacet, BrandFacet, CategoryFacet, ProductFacets } from './product-facets.ts';
import { productMediaRemove } from './product-media-remove.ts';
import { productMediaReorder } from './product-media-reorder.ts';
import { productMediaUpdate } from './product-media-update.ts';
import { ProductMedia } from './product-media.ts';
import { productUpdate } from './product-update.ts';
import { productVariantRestore } from './product-variant-restore.ts';
import { productVariantUpdate } from './product-variant-update.ts';
import { productVariantWithdraw } from './product-variant-withdraw.ts';
import { productVariantsAdd } from './product-variants-add.ts';
import { productVariantsReorder } from './product-variants-reorder.ts';
import { productVariantPriceSet } from './product-variant-price-set.ts';
import { Product, ProductConnection } from './product.ts';
import { ProductVariant } from './product-variant.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: {
    attributeCreate,
    attributeDelete,
    attributeUpdate,
    brandCreate,
    brandDelete,
    brandUpdate,
    categoryCreate,
    categoryDelete,
    categoryMove,
    categoryUpdate,
    collectionCreate,
    collectionDelete,
    collectionProductsSet,
    collectionUpdate,
    productAttributesSet,
    productOptionsSet,
    productArchive,
    productMediaRemove,
    productMediaReorder,
    productMediaUpdate,
    productCreate,
    productPublicationSchedule,
    productPublish,
    productUpdate,
    productVariantPriceSet,
    productVariantRestore,
    productVariantsAdd,
    productVariantsReorder,
    productVariantUpdate,
    productVariantWithdraw,
  },
  Subscription: { priceChanged },
  Collection,
  CollectionConnection,
  Product,
  ProductConnection,
  ProductFacets,
  CategoryFacet,
  BrandFacet,
  AttributeFacet,
  ProductAttribute,
  Attribute,
  Brand,
  BrandConnection,
  ProductMedia,
  ProductVariant,
  Category,
};
