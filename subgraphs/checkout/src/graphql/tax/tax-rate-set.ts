import { mutate, requireViewer } from '@agora/kit';
import { fromDecimal, standardTaxClass } from '@agora/schema';
import type { Refusal } from '../../domain/refusal.ts';
import { setTaxRate } from '../../domain/tax/set-tax-rate.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { userErrorOf } from '../refuse.ts';

interface SetRate {
  readonly refused?: never;
  readonly country: string;
  readonly region: string;
  readonly taxClass: string;
  /** ISO 8601. */
  readonly validFrom: string;
}

export const taxRateSet: NonNullable<MutationResolvers['taxRateSet']> = (_, { input }, context) => {
  const { id: setBy } = requireViewer(context);
  const { country, region, taxClass, percent, isIncluded, threshold, validFrom } = input;
  return mutate(context, {
    operation: 'taxRateSet',
    caller: setBy,
    input,
    async decide({ taxRates, settings, now }): Promise<SetRate | Refusal> {
      const wanted = {
        country,
        region: region ?? undefined,
        taxClass: taxClass ?? standardTaxClass,
        percent: percent ?? undefined,
        isIncluded: isIncluded ?? false,
        threshold: threshold
          ? {
              goodsUpTo: fromDecimal(threshold.goodsUpTo.amount, threshold.goodsUpTo.currency),
              percent: threshold.percent ?? undefined,
            }
          : undefined,
        validFrom: validFrom ?? undefined,
      };
      const decision = setTaxRate(wanted, { ...settings, setBy, now: now() });
      if (decision.refused) return decision;
      await taxRates.save(decision.rate);
      const { country: inCountry, region: inRegion, taxClass: ofClass, validFrom: from } = decision.rate;
      return { country: inCountry, region: inRegion, taxClass: ofClass, validFrom: from.toISOString() };
    },
    answer: async ({ validFrom: from, ...place }) => ({
      taxRate: (await context.stores.taxRates.from({ ...place, validFrom: new Date(from) })) ?? null,
      userErrors: [],
    }),
    refuse: (refusal) => ({ taxRate: null, userErrors: [userErrorOf(refusal)] }),
  });
};
