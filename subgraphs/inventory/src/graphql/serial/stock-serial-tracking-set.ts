import { mutate, requireViewer } from '@agora/kit';
import { beginTracking, endTracking } from '../../db/serial/track-variant.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode, MutationResolvers } from '../../generated/resolvers.ts';
import { levelsByVariant } from '../batches.ts';
import { mayChange } from '../may-change.ts';
import { userErrorsOf } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly variantId: string } | StockRefusal<InventoryErrorCode>;

const mostWarehouses = 200;

export const stockSerialTrackingSet: NonNullable<MutationResolvers['stockSerialTrackingSet']> = (
  _,
  { input },
  context,
) => {
  const viewer = requireViewer(context);
  const { variantId, isTracked } = input;
  const stock = input.stock ?? [];
  return mutate(context, {
    operation: 'stockSerialTrackingSet',
    caller: viewer.id,
    input,
    async decide(work): Promise<Outcome> {
      const { levels, kits } = work;
      const vendorId = (await levels.vendorsOf([variantId])).get(variantId);
      if (!mayChange(viewer, vendorId)) return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
      if (stock.length > mostWarehouses) return { refused: 'INVALID_LINE_COUNT', field: ['stock'] };
      const locked = await levels.lock([variantId]);
      if ((await kits.byIds([variantId])).size > 0) return { refused: 'IS_KIT', field: ['variantId'] };
      // What is not shipped has none.
      if (locked.length === 0) return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
      const wasTracked = locked.some((level) => level.isSerialTracked);
      if (isTracked === wasTracked) return { variantId };
      if (!isTracked) await endTracking(variantId, viewer.id, work);
      else {
        const refusal = await beginTracking(variantId, { levels: locked, stock, movedBy: viewer.id }, work);
        if (refusal) return refusal;
      }
      return { variantId };
    },
    answer: async () => ({ levels: (await context.load(levelsByVariant, variantId)) ?? [], userErrors: [] }),
    refuse: (refusal) => ({ levels: null, userErrors: userErrorsOf(refusal) }),
  });
};
