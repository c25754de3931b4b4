import { mutate, requireViewer } from '@agora/kit';
import { readSupplier } from '../../domain/replenishment/read-supplier.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { answerSupplier, refuseSupplier, type SupplierOutcome } from './answer-supplier.ts';

export const supplierUpdate: NonNullable<MutationResolvers['supplierUpdate']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'supplierUpdate',
    caller: viewer.id,
    input,
    async decide({ suppliers }): Promise<SupplierOutcome> {
      const { supplierId, expectedVersion } = input;
      const known = await suppliers.lock(supplierId);
      if (!known || !mayChange(viewer, known.vendorId)) return { refused: 'SUPPLIER_NOT_FOUND', field: ['supplierId'] };
      if (expectedVersion != null && expectedVersion !== known.version) {
        return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
      }
      const read = readSupplier({
        code: known.code,
        name: input.name ?? known.name,
        email: input.email ?? known.email,
        leadTimeDays: input.leadTimeDays ?? known.leadTimeDays,
        minimumOrder: input.minimumOrder ?? known.minimumOrder,
      });
      if (read.refused) return read;
      await suppliers.save({ ...known, ...read.fields, version: known.version + 1 });
      return { supplierId };
    },
    answer: answerSupplier(context),
    refuse: refuseSupplier,
  });
};
