import { startTestSubgraph } from '@agora/kit/testing';
import { deliveryQuote, standardTaxClass } from '@agora/schema';
import { findRegion, postalForms, readPostalAddress } from '@agora/schema/address';
import { describe, expect, it } from 'vitest';
import { realAddresses } from '../../schema/test/real-addresses.ts';
import { rateOf } from '../../subgraphs/checkout/src/domain/tax/rate-of.ts';
import { checkout } from '../../subgraphs/checkout/src/subgraph.ts';
import { delivery } from '../../subgraphs/delivery/src/subgraph.ts';

const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const now = new Date('2026-12-01T00:00:00Z');

const startCheckout = () =>
  startTestSubgraph(checkout, {
    cartDays: 30,
    abandonedHours: 24,
    sellerCountry: 'US',
    currency: 'USD',
    currencies: ['USD'],
  });

describe('every place that has a tax rate', () => {
  it('has a postal form, and a way for parcels to reach it', async () => {
    await using shop = await startCheckout();
    await using carriers = await startTestSubgraph(delivery, { isSimulated: false, simulatorStepMs: 1_000 });
    const rates = await ratesOf(shop);
    const request = { postalCode: '', weightGrams: 1_000, currency: 'USD', currencies: ['USD'] };

    const countries = [...new Set(rates.map(({ country }) => country))];
    const unreached: string[] = [];
    for (const country of countries) {
      const { options } = await carriers.ask(deliveryQuote, { ...request, country });
      if (options.length === 0 || !postalForms().has(country)) unreached.push(country);
    }

    expect(unreached).toEqual([]);
    expect(countries.length).toBeGreaterThanOrEqual(140);
    expect(union.filter((country) => !countries.includes(country))).toEqual([]);
  });

  it('is found by the name that its rate is kept under', async () => {
    await using shop = await startCheckout();

    const lost = (await ratesOf(shop)).filter(({ country, region }) => {
      const form = postalForms().get(country);
      return region !== '' && (!form || findRegion(country, form, region)?.key !== region);
    });

    expect(lost).toEqual([]);
  });

  it('has a rate for each part where the country as a whole has none', async () => {
    await using shop = await startCheckout();
    const rates = await ratesOf(shop);

    const parted = [...Map.groupBy(rates, ({ country }) => country)].filter(([, all]) =>
      all.every((one) => one.region !== ''),
    );
    const missing = parted.flatMap(([country, all]) =>
      (postalForms().get(country)?.regions ?? [])
        .filter(({ key, iso }) => iso !== undefined && !all.some(({ region }) => region === key))
        .map(({ key }) => `${country}-${key}`),
    );

    expect(parted.map(([country]) => country)).toEqual(['CA', 'US']);
    expect(missing).toEqual([]);
  });

  it('is that of each address of the real world, of which none is taxed by accident', async () => {
    await using shop = await startCheckout();
    const untaxed: string[] = [];
    for (const [country, line1, city, region, postalCode] of realAddresses) {
      const address = readPostalAddress({ recipient: 'Ada', line1, line2: null, city, region, postalCode, country });
      if ('fault' in address) throw new Error(`${city}: ${address.field}`);
      const rates = await shop.given(({ taxRates }) => taxRates.ofCountries([address.country]));
      const rate = rateOf(address, rates, standardTaxClass, now);
      if (rate?.millionths) continue;
      untaxed.push(`${country}${region ? `-${region}` : ''}: ${rate ? 'none' : 'not shipped to'}`);
    }

    expect(untaxed).toEqual(['US-OR: none', 'SM: not shipped to', 'HK: none', 'MO: none', 'QA: none']);
  });
});

async function ratesOf(shop: Awaited<ReturnType<typeof startCheckout>>) {
  const countries = [...postalForms().keys()];
  const rates = await shop.given(({ taxRates }) => taxRates.ofCountries(countries));
  const latest = new Map(
    rates
      .filter(({ validFrom }) => validFrom <= now)
      .toSorted((one, other) => one.validFrom.getTime() - other.validFrom.getTime())
      .map((rate) => [`${rate.country} ${rate.region}`, rate]),
  );
  return [...latest.values()];
}
