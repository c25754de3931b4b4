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
      return db
        .select()
        .from(taxRate)
        .where(inArray(country, [...countries]));
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
      return found;
    },

    /** Sorted by country, region, time and kind of goods; one more than the page has, when there are more. */
    async page(wanted: string | undefined, page: PageRequest): Promise<TaxRate[]> {
      return db
        .select()
        .from(taxRate)
        .where(and(ofCountry(wanted), behind(byPlace, page)))
        .orderBy(...readingOrder(byPlace, page))
        .limit(page.limit + 1);
    },

    async count(wanted: string | undefined): Promise<number> {
      return db.$count(taxRate, ofCountry(wanted));
    },

    /** A rate of the same kind and place from the same moment takes the place of the one that was there. */
    async save(rate: TaxRate): Promise<void> {
      await db
        .insert(taxRate)
        .values(rate)
        .onConflictDoUpdate({
          target: [country, region, taxClass, validFrom],
          set: { millionths: rate.millionths, isIncluded: rate.isIncluded, setBy: rate.setBy, setAt: rate.setAt },
        });
    },
  };
}
