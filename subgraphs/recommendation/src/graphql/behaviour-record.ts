import { mutate, requireViewer } from '@agora/kit';
import { recordBehaviour } from '../domain/record-behaviour.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { refuse, type Refusal } from './refuse.ts';

type Outcome = { readonly refused?: never; readonly productId: string } | Refusal;

export const behaviourRecord: NonNullable<MutationResolvers['behaviourRecord']> = (_, { input }, context) => {
  const { id: userId } = requireViewer(context);
  return mutate(context, {
    operation: 'behaviourRecord',
    caller: userId,
    input,
    async decide({ products, interests, emit, now }): Promise<Outcome> {
      const product = await products.find(input.productId);
      const productId = product?.productId ?? input.productId;
      const interest = (await interests.lock(userId, [productId])).get(productId);
      const decision = recordBehaviour({ ...input, userId, productId }, { product, interest }, now());
      if (decision.refused) return decision;
      await interests.save([{ ...decision.interest, userId }]);
      await emit(decision.events);
      return { productId };
    },
    answer: ({ productId }) => ({ product: { id: productId }, userErrors: [] }),
    refuse,
  });
};
