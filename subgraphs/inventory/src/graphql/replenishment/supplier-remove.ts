import { mutate, requireViewer } from '@agora/kit';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { userErrorsOf } from '../refuse.ts';
import type { SupplierOutcome } from './answer-supplier.ts';

export const supplierRemove: NonNullable<MutationResolvers['supplierRemove']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'supplierRemove',
    caller: viewer.id,
    input,
    async decide({ suppliers }): Promise<SupplierOutcome> {
      const { supplierId } = input;
      const known = await suppliers.lock(supplierId);
      if (!known || !mayChange(viewer, known.vendorId)) return { refused: 'SUPPLIER_NOT_FOUND', field: ['supplierId'] };
      if (await suppliers.isUsed(supplierId)) return { refused: 'SUPPLIER_IN_USE', field: ['supplierId'] };
      await suppliers.remove(supplierId);
      return { supplierId };
    },
    answer: ({ supplierId }) => ({ supplierId, userErrors: [] }),
    refuse: (refusal) => ({ supplierId: null, userErrors: userErrorsOf(refusal) }),
  });
};
