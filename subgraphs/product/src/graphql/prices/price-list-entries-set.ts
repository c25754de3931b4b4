import { readEntries } from '../../domain/prices/set-entries.ts';
import { refuseStale } from '../../domain/products/refuse-stale.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { variantPricesToSettle } from '../../job-kinds.ts';
import { changeByStaff } from '../change-by-staff.ts';

export const priceListEntriesSet: NonNullable<MutationResolvers['priceListEntriesSet']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'priceListEntriesSet', input, field: 'priceList' },
    async (work) => {
      const { priceLists, variants, enqueue } = work;
      const { priceListId, expectedVersion } = input;
      const before = await priceLists.lock(priceListId);
      if (!before) return { refused: 'PRICE_LIST_NOT_FOUND', field: ['priceListId'] };
      const stale = refuseStale(before, expectedVersion ?? undefined);
      if (stale) return stale;
      const given = input.entries.map(({ price, minQuantity = 1, variantId }) => ({
        variantId,
        minQuantity,
        price: price ?? null,
      }));
      const ids = [...new Set(given.map(({ variantId }) => variantId))];
      const known = await variants.by('id', ids);
      const decision = readEntries(before, given, new Set(known.keys()));
      if (decision.refused) return decision;
      await priceLists.setEntries(priceListId, decision.set);
      await priceLists.removeEntries(priceListId, decision.removed);
      await priceLists.save({ ...before, version: before.version + 1 });
      if (ids.length > 0) await enqueue(variantPricesToSettle, { variantIds: ids });
      return { id: priceListId };
    },
    async (id) => (await context.stores.priceLists.byId([id])).get(id) ?? null,
  );
