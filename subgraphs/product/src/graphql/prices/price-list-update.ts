import { requireScope } from '@agora/kit';
import { updatePriceList } from '../../domain/prices/price-list.ts';
import { refuseStale } from '../../domain/products/refuse-stale.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { withoutNulls } from '../without-nulls.ts';
import { isKnownGroup, unknownGroup } from './is-known-group.ts';
import { keepPriceList } from './keep-price-list.ts';

export const priceListUpdate: NonNullable<MutationResolvers['priceListUpdate']> = async (_, { input }, context) => {
  requireScope(context, 'product:write:any');
  const isKnown = await isKnownGroup(input.removeCustomerGroup ? null : input.customerGroup, context);
  return changeByStaff(
    context,
    { operation: 'priceListUpdate', input, field: 'priceList' },
    async (work) => {
      const { priceListId, expectedVersion, removeCustomerGroup, removeStart, removeEnd, ...given } =
        withoutNulls(input);
      const before = await work.priceLists.lock(priceListId);
      if (!before) return { refused: 'PRICE_LIST_NOT_FOUND', field: ['priceListId'] };
      const stale = refuseStale(before, expectedVersion);
      if (stale) return stale;
      if (!isKnown) return unknownGroup;
      const decision = updatePriceList(
        before,
        {
          ...given,
          customerGroup: removeCustomerGroup ? null : given.customerGroup,
          startsAt: removeStart ? null : given.startsAt,
          endsAt: removeEnd ? null : given.endsAt,
        },
        work.now(),
      );
      return keepPriceList(decision, { isNew: false }, work);
    },
    async (id) => (await context.stores.priceLists.byId([id])).get(id) ?? null,
  );
};
