import { mutate, requireViewer } from '@agora/kit';
import { writeLotOff } from '../../db/lot/write-lot-off.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode, MutationResolvers } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { userErrorsOf } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly lotId: string } | StockRefusal<InventoryErrorCode>;

export const stockLotWriteOff: NonNullable<MutationResolvers['stockLotWriteOff']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  const { lotId, reason } = input;
  return mutate(context, {
    operation: 'stockLotWriteOff',
    caller: viewer.id,
    input,
    async decide(work): Promise<Outcome> {
      const lot = await work.lots.byId(lotId);
      const vendorId = lot && (await work.levels.vendorsOf([lot.variantId])).get(lot.variantId);
      if (!lot || !mayChange(viewer, vendorId)) return { refused: 'LOT_NOT_FOUND', field: ['lotId'] };
      await writeLotOff(lot, { reason, movedBy: viewer.id }, work);
      return { lotId };
    },
    answer: async ({ lotId: id }) => ({ lot: (await context.stores.lots.byId(id)) ?? null, userErrors: [] }),
    refuse: (refusal) => ({ lot: null, userErrors: userErrorsOf(refusal) }),
  });
};
