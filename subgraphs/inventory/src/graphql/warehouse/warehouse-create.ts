import { mutate, requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { readWarehouse } from '../../domain/warehouse/read-warehouse.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerWarehouse, refuseWarehouse, type WarehouseOutcome } from './answer-warehouse.ts';

/** As many as a list of them shows. */
const most = 200;

export const warehouseCreate: NonNullable<MutationResolvers['warehouseCreate']> = (_, { input }, context) =>
  mutate(context, {
    operation: 'warehouseCreate',
    caller: requireViewer(context).id,
    input,
    async decide({ warehouses }): Promise<WarehouseOutcome> {
      const { code, name, address, serves } = input;
      const read = readWarehouse({ code, name, address: address ?? null, serves: serves ?? [] });
      if (read.refused) return read;
      if ((await warehouses.count()) >= most) return { refused: 'TOO_MANY_WAREHOUSES', field: [] };
      const warehouse = { id: uuidv7(), ...read.fields, isOpen: true, version: 1 };
      if (!(await warehouses.add([warehouse]))) return { refused: 'WAREHOUSE_CODE_TAKEN', field: ['code'] };
      return { warehouseId: warehouse.id };
    },
    answer: answerWarehouse(context),
    refuse: refuseWarehouse,
  });
