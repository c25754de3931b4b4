import { v7 as uuidv7 } from 'uuid';
import { archiveProduct } from '../domain/archive-product.ts';
import { createProduct } from '../domain/create-product.ts';
import { publishProduct } from '../domain/publish-product.ts';
import { isSku } from '../domain/sku.ts';
import { slugOf } from '../domain/slug.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { refuse } from './refuse.ts';
import { productVariantPriceSet } from './set-price.ts';

export const Mutation: MutationResolvers = {
  async productCreate(_, { input }, context) {
    return context.transact(async ({ products, categories, emit, now }) => {
      const isCategoryKnown = await categories.has(input.categoryId);
      const skus = input.variants.map(({ sku }) => sku).filter(isSku);
      const names = await products.claimNames(slugOf(input.title), skus);
      const variants = input.variants.map((variant) => ({
        ...variant,
        id: uuidv7(),
        weightGrams: variant.weightGrams ?? 0,
      }));
      const decision = createProduct({ ...input, id: uuidv7(), variants }, { isCategoryKnown, ...names }, now());
      if (decision.refused) return refuse(decision);
      await products.add([decision]);
      await emit(decision.events);
      return { product: decision.product, userErrors: [] };
    });
  },

  async productPublish(_, { input }, context) {
    return context.transact(async ({ products, emit }) => {
      const catalogued = await products.lock(input.productId);
      if (!catalogued) return refuse({ refused: 'PRODUCT_NOT_FOUND', field: ['productId'] });
      const decision = publishProduct(catalogued, input.expectedVersion ?? undefined);
      if (decision.refused) return refuse(decision);
      await products.save(decision);
      await emit(decision.events);
      return { product: decision.product, userErrors: [] };
    });
  },

  async productArchive(_, { input }, context) {
    return context.transact(async ({ products, emit }) => {
      const catalogued = await products.lock(input.productId);
      if (!catalogued) return refuse({ refused: 'PRODUCT_NOT_FOUND', field: ['productId'] });
      const decision = archiveProduct(catalogued, input.expectedVersion ?? undefined);
      if (decision.refused) return refuse(decision);
      await products.save(decision);
      await emit(decision.events);
      return { product: decision.product, userErrors: [] };
    });
  },

  productVariantPriceSet,
};
