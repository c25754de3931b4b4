import { connectionOf, readPage } from '@agora/kit';
import { newestExemptions } from '../../db/tax-exemption-store.ts';
import type {
  QueryResolvers,
  TaxExemptionConnectionResolvers,
  TaxExemptionResolvers,
} from '../../generated/resolvers.ts';

export const taxExemptions: NonNullable<QueryResolvers['taxExemptions']> = async (
  _,
  { customerId, customerGroup, ...args },
  { stores },
) => {
  const page = readPage(args, newestExemptions);
  const wanted = { customerId: customerId ?? undefined, customerGroup: customerGroup ?? undefined };
  const rows = await stores.taxExemptions.page(wanted, page);
  return { ...connectionOf(rows, page, newestExemptions), count: () => stores.taxExemptions.count(wanted) };
};

export const TaxExemption: TaxExemptionResolvers = {
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  region: ({ region }) => (region === '' ? null : region),
  createdBy: ({ createdBy }) => ({ id: createdBy }),
};

export const TaxExemptionConnection: TaxExemptionConnectionResolvers = { totalCount: ({ count }) => count() };
