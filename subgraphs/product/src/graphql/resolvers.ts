import type { Resolvers } from '../generated/resolvers.ts';
import { Category } from './category.ts';
import { productArchive } from './product-archive.ts';
import { productCreate } from './product-create.ts';
import { productPublish } from './product-publish.ts';
import { productVariantPriceSet } from './product-variant-price-set.ts';
import { Product, ProductConnection } from './product.ts';
import { ProductVariant } from './product-variant.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: { productArchive, productCreate, productPublish, productVariantPriceSet },
  Product,
  ProductConnection,
  ProductVariant,
  Category,
};
