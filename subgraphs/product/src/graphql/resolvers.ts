import type { Resolvers } from '../generated/resolvers.ts';
import { Category } from './category.ts';
import { productArchive } from './product-archive.ts';
import { productCreate } from './product-create.ts';
import { productPublish } from './product-publish.ts';
import { CategoryFacet, ProductFacets } from './product-facets.ts';
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
    productArchive,
    productMediaRemove,
    productMediaReorder,
    productMediaUpdate,
    productCreate,
    productPublish,
    productUpdate,
    productVariantPriceSet,
    productVariantRestore,
    productVariantsAdd,
    productVariantsReorder,
    productVariantUpdate,
    productVariantWithdraw,
  },
  Product,
  ProductConnection,
  ProductFacets,
  CategoryFacet,
  ProductMedia,
  ProductVariant,
  Category,
};
