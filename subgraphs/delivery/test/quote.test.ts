import { deliveryQuote } from '@agora/schema';
import { expect, it } from 'vitest';
import { quote } from '../src/domain/quote.ts';
import { startDelivery } from './start-delivery.ts';

const asked = { country: 'US', postalCode: '62701', weightGrams: 1_500, currency: 'USD' };

it('offers every service that goes there, with its price and days', async () => {
  await using shop = await startDelivery();

  const { options } = await shop.ask(deliveryQuote, asked);

  expect(options).toEqual([
    {
      code: 'STANDARD',
      name: 'Standard',
      carrier: 'Parcel Post',
      price: { minor: 599, currency: 'USD' },
      minDays: 3,
      maxDays: 6,
    },
    {
      code: 'EXPRESS',
      name: 'Express',
      carrier: 'Blue Arrow',
      price: { minor: 1_499, currency: 'USD' },
      minDays: 1,
      maxDays: 2,
    },
    {
      code: 'SAME_DAY',
      name: 'Same day',
      carrier: 'City Couriers',
      price: { minor: 2_499, currency: 'USD' },
      minDays: 0,
      maxDays: 0,
    },
  ]);
});

it.each([
  [0, 399],
  [500, 399],
  [501, 599],
  [10_000, 999],
  [30_000, 1_999],
  [30_001, 3_998],
  [90_001, 7_996],
])('asks for %i grams by standard %i cents', (weightGrams, cents) => {
  const [standard] = quote('US', weightGrams, 'USD');

  expect(standard).toMatchObject({ code: 'STANDARD', price: { minor: cents } });
});

it.each([
  ['CA', ['STANDARD', 'EXPRESS']],
  ['DE', ['STANDARD', 'EXPRESS']],
  ['JP', ['STANDARD', 'EXPRESS']],
  ['KP', []],
  ['AQ', []],
  ['XX', []],
  ['ZZ', []],
])('goes to %s by %o', (country, codes) => {
  const options = quote(country, 1_500, 'USD');

  expect(options.map(({ code }) => code)).toEqual(codes);
});

it('offers nothing for what nobody can carry, or in a currency without a tariff', () => {
  expect(quote('US', 1_000_000_000, 'USD')).toEqual([]);
  expect(quote('US', 1_500, 'JPY')).toEqual([]);
});

it('refuses a request that does not fit the contract', async () => {
  await using shop = await startDelivery();

  for (const wrong of [{ weightGrams: -1 }, { weightGrams: 1.5 }, { country: 'Germany' }, { currency: 'dollars' }]) {
    await expect(shop.ask(deliveryQuote, { ...asked, ...wrong })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  }
});

it('has a tariff in euros, and none in a currency that nobody gave it', () => {
  expect(quote('DE', 400, 'EUR')[0]).toMatchObject({ code: 'STANDARD', price: { minor: 1_234, currency: 'EUR' } });
  expect(quote('DE', 400, 'JPY')).toEqual([]);
});
