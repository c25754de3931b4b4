import { connectionOf, readPage, requireViewer } from '@agora/kit';
import { byPlace } from '../db/tax-rate-store.ts';
import { setTaxRate } from '../domain/set-tax-rate.ts';
import { toPercent } from '../domain/tax-rate.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  TaxRateConnectionResolvers,
  TaxRateResolvers,
} from '../generated/resolvers.ts';
import { userErrorOf } from './refuse.ts';

export const taxRates: NonNullable<QueryResolvers['taxRates']> = async (_, { country, ...args }, { stores }) => {
  const page = readPage(args, byPlace);
  const wanted = country?.toUpperCase();
  const rows = await stores.taxRates.page(wanted, page);
  const connection = connectionOf(rows, page, byPlace);
  return { ...connection, count: () => stores.taxRates.count(wanted) };
};

export const taxRateSet: NonNullable<MutationResolvers['taxRateSet']> = async (_, { input }, context) => {
  const { id: setBy } = requireViewer(context);
  const { country, region, percent, validFrom } = input;
  return context.transact(async (work) => {
    const wanted = {
      country,
      region: region ?? undefined,
      percent: percent ?? undefined,
      validFrom: validFrom ?? undefined,
    };
    const decision = setTaxRate(wanted, setBy, work.now());
    if (decision.refused) return { taxRate: null, userErrors: [userErrorOf(decision)] };
    await work.taxRates.save(decision.rate);
    return { taxRate: decision.rate, userErrors: [] };
  });
};

export const TaxRate: TaxRateResolvers = {
  region: ({ region }) => (region === '' ? null : region),
  percent: ({ millionths }) => (millionths === null ? null : toPercent(millionths)),
  setBy: ({ setBy }) => (setBy === null ? null : { id: setBy }),
};

export const TaxRateConnection: TaxRateConnectionResolvers = { totalCount: ({ count }) => count() };
