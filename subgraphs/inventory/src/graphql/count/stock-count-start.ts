import { hasScope, mutate } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { mostCounted } from '../../domain/count/stock-count.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { mayChange, requireOwner } from '../may-change.ts';
import { answerCount, type CountOutcome, refuseCount } from './answer-count.ts';

export const stockCountStart: NonNullable<MutationResolvers['stockCountStart']> = (_, { input }, context) => {
  const viewer = requireOwner(context);
  return mutate(context, {
    operation: 'stockCountStart',
    caller: viewer.id,
    input,
    async decide({ counts, levels, warehouses, now }): Promise<CountOutcome> {
      const { warehouseId } = input;
      const vendorId = hasScope(viewer, 'inventory:write:any') ? null : (viewer.vendorId ?? null);
      const variantIds = input.variantIds ?? (await counts.variantsIn(warehouseId, vendorId, mostCounted + 1));
      const vendors = await levels.vendorsOf(variantIds);
      const strange = variantIds.findIndex((id) => !mayChange(viewer, vendors.get(id)));
      if (strange >= 0) return { refused: 'VARIANT_NOT_FOUND', field: ['variantIds', strange.toString()] };
      if (!(await warehouses.keep(warehouseId))) return { refused: 'WAREHOUSE_NOT_FOUND', field: ['warehouseId'] };
      if (variantIds.length === 0 || variantIds.length > mostCounted) {
        return { refused: 'INVALID_LINE_COUNT', field: ['variantIds'] };
      }
      const about = { id: uuidv7(), number: await counts.nextNumber(), vendorId, warehouseId, startedAt: now() };
      await counts.add({ ...about, status: 'OPEN', endedAt: null, version: 1 }, variantIds);
      return { countId: about.id };
    },
    answer: answerCount(context),
    refuse: refuseCount,
  });
};
