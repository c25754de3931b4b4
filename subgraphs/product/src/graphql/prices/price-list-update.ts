import { updatePriceList } from '../../domain/prices/price-list.ts';
import { refuseStale } from '../../domain/products/refuse-stale.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { withoutNulls } from '../without-nulls.ts';
import { keepPriceList } from './keep-price-list.ts';

export const priceListUpdate: NonNullable<MutationResolvers['priceListUpdate']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'priceListUpdate', input, field: 'priceList' },
    async (work) => {
      const { priceListId, expectedVersion, removeCustomerGroup, removeStart, removeEnd, ...given } =
        withoutNulls(input);
      const before = await work.priceLists.lock(priceListId);
      if (!before) return { refused: 'PRICE_LIST_NOT_FOUND', field: ['priceListId'] };
      const stale = refuseStale(before, expectedVersion);
      if (stale) return stale;
      const decision = updatePriceList(before, {
        ...given,
        customerGroup: removeCustomerGroup ? null : given.customerGroup,
        startsAt: removeStart ? null : given.startsAt,
        endsAt: removeEnd ? null : given.endsAt,
      });
      return keepPriceList(decision, { isNew: false }, work);
    },
    async (id) => (await context.stores.priceLists.byId([id])).get(id) ?? null,
  );
