import { deliveryQuote } from '@agora/schema';
import { expect, it } from 'vitest';
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
])('asks for %i grams by standard %i cents', async (weightGrams, cents) => {
  await using shop = await startDelivery();

  const { options } = await shop.ask(deliveryQuote, { ...asked, weightGrams });

  expect(options[0]).toMatchObject({ code: 'STANDARD', price: { minor: cents } });
});

it.each([
  ['CA', ['STANDARD', 'EXPRESS']],
  ['DE', ['STANDARD', 'EXPRESS']],
  ['JP', ['STANDARD', 'EXPRESS']],
  ['KP', []],
  ['AQ', []],
  ['XX', []],
  ['ZZ', []],
])('goes to %s by %o', async (country, codes) => {
  await using shop = await startDelivery();

  const { options } = await shop.ask(deliveryQuote, { ...asked, country });

  expect(options.map(({ code }) => code)).toEqual(codes);
});

it('offers nothing for what nobody can carry, or in a currency without a tariff', async () => {
  await using shop = await startDelivery();

  expect(await shop.ask(deliveryQuote, { ...asked, weightGrams: 1_000_000_000 })).toEqual({ options: [] });
  expect(await shop.ask(deliveryQuote, { ...asked, currency: 'JPY' })).toEqual({ options: [] });
});

it.each([{ weightGrams: -1 }, { weightGrams: 1.5 }, { country: 'Germany' }, { currency: 'dollars' }])(
  'refuses a request with %o',
  async (wrong) => {
    await using shop = await startDelivery();

    await expect(shop.ask(deliveryQuote, { ...asked, ...wrong })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  },
);
