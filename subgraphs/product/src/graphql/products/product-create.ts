import { mutate } from '@agora/kit';
import { standardTaxClass } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { createProduct } from '../../domain/products/create-product.ts';
import { isSku } from '../../domain/variants/sku.ts';
import { slugOf } from '../../domain/catalogue/slug.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerProduct, type Outcome } from './answer-product.ts';
import { newVariants } from '../variants/new-variants.ts';
import { refuse } from '../refuse.ts';
import { requireVendor } from '../may-change.ts';

export const productCreate: NonNullable<MutationResolvers['productCreate']> = (_, { input }, context) => {
  const { id: caller, vendorId = null } = requireVendor(context);
  return mutate(context, {
    operation: 'productCreate',
    caller,
    input,
    async decide({ products, categories, brands, emit, now }): Promise<Outcome> {
      const isCategoryKnown = await categories.has(input.categoryId);
      const brandId = input.brandId ?? null;
      const isBrandKnown = brandId === null || (await brands.has(brandId));
      const skus = input.variants.map(({ sku }) => sku).filter(isSku);
      const slug = input.slug ?? undefined;
      const names = await products.claimNames({ slug: slug ?? slugOf(input.title), skus });
      const variants = newVariants(input.variants);
      const decision = createProduct(
        {
          ...input,
          id: uuidv7(),
          vendorId,
          slug,
          taxClass: input.taxClass ?? standardTaxClass,
          brandId,
          options: input.options ?? [],
          variants,
        },
        { isCategoryKnown, isBrandKnown, ...names },
        now(),
      );
      if (decision.refused) return decision;
      await products.add([decision]);
      await emit(decision.events);
      return { productId: decision.product.id };
    },
    answer: answerProduct(context),
    refuse,
  });
};
