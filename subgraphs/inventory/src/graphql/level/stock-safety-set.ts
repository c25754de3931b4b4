import { mutate, requireViewer } from '@agora/kit';
import { tellOfChanges } from '../../db/level/tell-of-changes.ts';
import { watchFalls } from '../../db/level/watch-falls.ts';
import { fallenLevels } from '../../domain/level/fallen-levels.ts';
import { setSafety } from '../../domain/level/set-safety.ts';
import type { StockLevel, StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode, MutationResolvers } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { refuse } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly level: StockLevel } | StockRefusal<InventoryErrorCode>;

export const stockSafetySet: NonNullable<MutationResolvers['stockSafetySet']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  const { variantId } = input;
  return mutate(context, {
    operation: 'stockSafetySet',
    caller: viewer.id,
    input,
    async decide(work): Promise<Outcome> {
      const { levels, emit, settings } = work;
      const vendorId = (await levels.vendorsOf([variantId])).get(variantId);
      if (!mayChange(viewer, vendorId)) return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
      const locked = await levels.lockWith([variantId], input.warehouseId);
      const decision = setSafety(input, { levels: locked, lowStockQuantity: settings.lowStockQuantity });
      if (decision.refused) return decision;
      const { level } = decision;
      const before = locked.filter(({ warehouseId }) => warehouseId === level.warehouseId);
      await levels.saveSafety(level);
      await watchFalls({ fallen: fallenLevels(before, [level]), awaited: [] }, work);
      await tellOfChanges(before, [level], work);
      await emit(decision.events);
      return { level };
    },
    answer: ({ level }) => ({ level, userErrors: [] }),
    refuse,
  });
};
