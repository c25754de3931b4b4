import { v7 as uuidv7 } from 'uuid';
import { createPriceList } from '../../domain/prices/price-list.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { withoutNulls } from '../without-nulls.ts';
import { keepPriceList } from './keep-price-list.ts';

export const priceListCreate: NonNullable<MutationResolvers['priceListCreate']> = (_, { input }, context) =>
  changeByStaff(
    context,
    { operation: 'priceListCreate', input, field: 'priceList' },
    (work) => {
      const { idempotencyKey: __, ...given } = withoutNulls(input);
      const decision = createPriceList({ ...given, id: uuidv7() });
      return keepPriceList(decision, { isNew: true }, work);
    },
    async (id) => (await context.stores.priceLists.byId([id])).get(id) ?? null,
  );
