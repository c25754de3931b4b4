import { mutate, requireViewer } from '@agora/kit';
import { archiveProduct } from '../domain/archive-product.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { answerProduct, type Outcome } from './answer-product.ts';
import { refuse } from './refuse.ts';

export const productArchive: NonNullable<MutationResolvers['productArchive']> = (_, { input }, context) => {
  const { id: caller } = requireViewer(context);
  return mutate(context, {
    operation: 'productArchive',
    caller,
    input,
    async decide({ products, emit }): Promise<Outcome> {
      const catalogued = await products.lock(input.productId);
      if (!catalogued) return { refused: 'PRODUCT_NOT_FOUND', field: ['productId'] };
      const decision = archiveProduct(catalogued, input.expectedVersion ?? undefined);
      if (decision.refused) return decision;
      await products.save(decision);
      await emit(decision.events);
      return { productId: decision.product.id };
    },
    answer: answerProduct(context),
    refuse,
  });
};
