import { mutate, requireViewer } from '@agora/kit';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerVariant, type VariantOutcome } from '../products/answer-product.ts';
import { mayChange } from '../may-change.ts';
import { refuseVariant } from '../refuse.ts';

export const variantFileRemove: NonNullable<MutationResolvers['variantFileRemove']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'variantFileRemove',
    caller: viewer.id,
    input: { ...input },
    async decide({ files, variants, products }): Promise<VariantOutcome> {
      const file = await files.byId(input.fileId);
      const variant = file && (await variants.by('id', [file.variantId])).get(file.variantId);
      const catalogued = variant && (await products.lock(variant.productId));
      if (!catalogued || !mayChange(viewer, catalogued.product))
        return { refused: 'FILE_NOT_FOUND', field: ['fileId'] };
      await files.remove(input.fileId);
      return { variantId: variant.id };
    },
    answer: answerVariant(context),
    refuse: refuseVariant,
  });
};
