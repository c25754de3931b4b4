import { and, eq, inArray } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { TaxRate } from '../domain/tax/tax-rate.ts';
import { taxRate } from './tax-tables.ts';

/** By country, region, time and kind of goods. */
export const byPlace: ListOrder<TaxRate> = {
  name: 'PLACE',
  isDescending: false,
  keys: [
    { column: taxRate.country, kind: 'text', valueOf: ({ country }) => country },
    { column: taxRate.region, kind: 'text', valueOf: ({ region }) => region },
    { column: taxRate.validFrom, kind: 'instant', valueOf: ({ validFrom }) => validFrom.toISOString() },
    { column: taxRate.taxClass, kind: 'text', valueOf: ({ taxClass }) => taxClass },
  ],
};

/** Tax rates of all places, those that were and those that will be. */
export function taxRateStore(db: Queryable) {
  const { country, region, taxClass, validFrom } = taxRate;
  const ofCountry = (wanted: string | undefined) => (wanted === undefined ? undefined : eq(country, wanted));

  return {
    /** All rates of some countries and their regions: those that were, are and will be in force. */
    async ofCountries(countries: readonly string[]): Promise<readonly TaxRate[]> {
      const rows = await db
        .select()
        .from(taxRate)
        .where(inArray(country, [...countries]));
      return rows.map(toRate);
    },

    /** The rate of a kind of goods in a place that holds from exactly this moment. */
    async from(rate: Pick<TaxRate, 'country' | 'region' | 'taxClass' | 'validFrom'>): Promise<TaxRate | undefined> {
      const [found] = await db
        .select()
        .from(taxRate)
        .where(
          and(
            eq(country, rate.country),
            eq(region, rate.region),
            eq(taxClass, rate.taxClass),
            eq(validFrom, rate.validFrom),
          ),
        );
      return found && toRate(found);
    },

    /** Sorted by country, region, time and kind of goods; one more than the page has, when there are more. */
    async page(wanted: string | undefined, page: PageRequest): Promise<TaxRate[]> {
      const rows = await db
        .select()
        .from(taxRate)
        .where(and(ofCountry(wanted), behind(byPlace, page)))
        .orderBy(...readingOrder(byPlace, page))
        .limit(page.limit + 1);
      return rows.map(toRate);
    },

    async count(wanted: string | undefined): Promise<number> {
      return db.$count(taxRate, ofCountry(wanted));
    },

    /** A rate of the same kind and place from the same moment takes the place of the one that was there. */
    async save(rate: TaxRate): Promise<void> {
      const { threshold, ...row } = rate;
      const upTo = {
        upToMinor: threshold?.goodsUpTo.minor ?? null,
        upToCurrency: threshold?.goodsUpTo.currency ?? null,
        upToMillionths: threshold?.millionths ?? null,
      };
      const { millionths, isIncluded, setBy, setAt } = rate;
      await db
        .insert(taxRate)
        .values({ ...row, ...upTo })
        .onConflictDoUpdate({
          target: [country, region, taxClass, validFrom],
          set: { millionths, isIncluded, ...upTo, setBy, setAt },
        });
    },
  };
}

function toRate({ upToMinor, upToCurrency, upToMillionths, ...rate }: typeof taxRate.$inferSelect): TaxRate {
  if (upToMinor === null || upToCurrency === null) return rate;
  return {
    ...rate,
    threshold: { goodsUpTo: { minor: upToMinor, currency: upToCurrency }, millionths: upToMillionths },
  };
}
