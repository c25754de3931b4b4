import { mutate, requireViewer } from '@agora/kit';
import { inventoryRestockSet } from '@agora/schema';
import type { StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode, MutationResolvers } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { userErrorsOf } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly variantId: string } | StockRefusal<InventoryErrorCode>;

export const stockRestockSet: NonNullable<MutationResolvers['stockRestockSet']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  const { variantId } = input;
  const restockAt = input.restockAt ?? null;
  return mutate(context, {
    operation: 'stockRestockSet',
    caller: viewer.id,
    input: { ...input, restockAt: restockAt?.toISOString() },
    async decide({ levels, supplies, emit, now }): Promise<Outcome> {
      const vendorId = (await levels.vendorsOf([variantId])).get(variantId);
      if (!mayChange(viewer, vendorId)) return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
      if (restockAt && restockAt <= now()) return { refused: 'INVALID_RESTOCK_TIME', field: ['restockAt'] };
      await supplies.saveRestock(variantId, restockAt);
      await emit([inventoryRestockSet.draft({ variantId, restockAt: restockAt?.toISOString() ?? null })]);
      return { variantId };
    },
    answer: ({ variantId: id }) => ({ variant: { id }, userErrors: [] }),
    refuse: (refusal) => ({ variant: null, userErrors: userErrorsOf(refusal) }),
  });
};
