import { mutate, requireViewer } from '@agora/kit';
import { readWarehouse } from '../../domain/warehouse/read-warehouse.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerWarehouse, refuseWarehouse, type WarehouseOutcome } from './answer-warehouse.ts';

export const warehouseUpdate: NonNullable<MutationResolvers['warehouseUpdate']> = (_, { input }, context) =>
  mutate(context, {
    operation: 'warehouseUpdate',
    caller: requireViewer(context).id,
    input,
    async decide({ warehouses, supplies }): Promise<WarehouseOutcome> {
      const { warehouseId, expectedVersion } = input;
      const known = await warehouses.lock(warehouseId);
      if (!known) return { refused: 'WAREHOUSE_NOT_FOUND', field: ['warehouseId'] };
      if (expectedVersion != null && expectedVersion !== known.version) {
        return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
      }
      const read = readWarehouse({
        code: known.code,
        name: input.name ?? known.name,
        address: input.address === undefined ? known.address : input.address,
        serves: input.serves ?? known.serves,
      });
      if (read.refused) return read;
      const isOpen = input.isOpen ?? known.isOpen;
      await warehouses.save({ ...known, ...read.fields, isOpen, version: known.version + 1 });
      if (!isOpen) await supplies.removeAllOf(warehouseId);
      return { warehouseId };
    },
    answer: answerWarehouse(context),
    refuse: refuseWarehouse,
  });
