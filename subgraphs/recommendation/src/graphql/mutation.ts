import { requireViewer } from '@agora/kit';
import { recordBehaviour } from '../domain/record-behaviour.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { refuse } from './refuse.ts';

export const Mutation: MutationResolvers = {
  async behaviourRecord(_, { input }, context) {
    const { id: userId } = requireViewer(context);
    return context.transact(async ({ products, interests, emit, now }) => {
      const product = await products.find(input.productId);
      const productId = product?.productId ?? input.productId;
      const interest = (await interests.lock(userId, [productId])).get(productId);
      const decision = recordBehaviour({ ...input, userId, productId }, { product, interest }, now());
      if (decision.refused) return refuse(decision.refused, decision.field);
      await interests.save([{ ...decision.interest, userId }]);
      await emit(decision.events);
      return { product: { id: productId }, userErrors: [] };
    });
  },
};
