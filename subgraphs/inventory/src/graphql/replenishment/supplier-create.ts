import { hasScope, mutate } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { readSupplier } from '../../domain/replenishment/read-supplier.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { requireOwner } from '../may-change.ts';
import { answerSupplier, refuseSupplier, type SupplierOutcome } from './answer-supplier.ts';

export const supplierCreate: NonNullable<MutationResolvers['supplierCreate']> = (_, { input }, context) => {
  const viewer = requireOwner(context);
  return mutate(context, {
    operation: 'supplierCreate',
    caller: viewer.id,
    input,
    async decide({ suppliers }): Promise<SupplierOutcome> {
      const read = readSupplier({ ...input, minimumOrder: input.minimumOrder ?? 1 });
      if (read.refused) return read;
      const vendorId = hasScope(viewer, 'inventory:write:any') ? null : (viewer.vendorId ?? null);
      const supplier = { id: uuidv7(), vendorId, ...read.fields, version: 1 };
      if (!(await suppliers.add(supplier))) return { refused: 'SUPPLIER_CODE_TAKEN', field: ['code'] };
      return { supplierId: supplier.id };
    },
    answer: answerSupplier(context),
    refuse: refuseSupplier,
  });
};
