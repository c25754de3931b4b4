import { connectionOf, readPage } from '@agora/kit';
import { toPercent } from '@agora/schema';
import { byPlace } from '../../db/tax-rate-store.ts';
import type {
  QueryResolvers,
  TaxRateConnectionResolvers,
  TaxRateResolvers,
  TaxThresholdResolvers,
} from '../../generated/resolvers.ts';

export const taxRates: NonNullable<QueryResolvers['taxRates']> = async (_, { country, ...args }, { stores }) => {
  const page = readPage(args, byPlace);
  const wanted = country?.toUpperCase();
  const rows = await stores.taxRates.page(wanted, page);
  const connection = connectionOf(rows, page, byPlace);
  return { ...connection, count: () => stores.taxRates.count(wanted) };
};

export const TaxRate: TaxRateResolvers = {
  region: ({ region }) => (region === '' ? null : region),
  percent: ({ millionths }) => (millionths === null ? null : toPercent(millionths)),
  threshold: ({ threshold }) => threshold ?? null,
  setBy: ({ setBy }) => (setBy === null ? null : { id: setBy }),
};

export const TaxThreshold: TaxThresholdResolvers = {
  percent: ({ millionths }) => (millionths === null ? null : toPercent(millionths)),
};

export const TaxRateConnection: TaxRateConnectionResolvers = { totalCount: ({ count }) => count() };
