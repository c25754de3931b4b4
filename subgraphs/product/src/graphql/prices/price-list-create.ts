import { requireScope } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { createPriceList } from '../../domain/prices/price-list.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';
import { withoutNulls } from '../without-nulls.ts';
import { isKnownGroup, unknownGroup } from './is-known-group.ts';
import { keepPriceList } from './keep-price-list.ts';

export const priceListCreate: NonNullable<MutationResolvers['priceListCreate']> = async (_, { input }, context) => {
  requireScope(context, 'product:write:any');
  const isKnown = await isKnownGroup(input.customerGroup, context);
  return changeByStaff(
    context,
    { operation: 'priceListCreate', input, field: 'priceList' },
    async (work) => {
      const { idempotencyKey: __, ...given } = withoutNulls(input);
      if (!isKnown) return unknownGroup;
      const decision = createPriceList({ ...given, id: uuidv7() }, work.now());
      return keepPriceList(decision, { isNew: true }, work);
    },
    async (id) => (await context.stores.priceLists.byId([id])).get(id) ?? null,
  );
};
