import { type PostalAddress, userAddress } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  changeCart,
  chair,
  type Checkout,
  codesOf,
  complete,
  createCart,
  home,
  readyCart,
  startCheckout,
} from './start-checkout.ts';

const staff = { id: ada.id, scopes: ['tax:read', 'tax:manage'] };
const day = 86_400_000;

const TAX_RATES = /* GraphQL */ `
  query ($country: CountryCode, $first: Int, $after: String, $last: Int, $before: String) {
    taxRates(country: $country, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        country
        region
        percent
        validFrom
      }
      pageInfo {
        startCursor
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`;
const TAX_RATE_SET = /* GraphQL */ `
  mutation ($input: TaxRateSetInput!) {
    taxRateSet(input: $input) {
      taxRate {
        country
        region
        percent
        validFrom
      }
      userErrors {
        code
        field
      }
    }
  }
`;

const places = {
  FI: { city: 'Helsinki', region: null, postalCode: '00100', country: 'FI' },
  GR: { city: 'Athina', region: null, postalCode: '117 42', country: 'GR' },
  CH: { city: 'Bern', region: null, postalCode: '3003', country: 'CH' },
  HK: { city: 'Central', region: null, postalCode: '', country: 'HK' },
  KP: { city: 'Pyongyang', region: null, postalCode: '', country: 'KP' },
  DC: { city: 'Washington', region: 'DC', postalCode: '20500', country: 'US' },
  OR: { city: 'Portland', region: 'OR', postalCode: '97204', country: 'US' },
  AE: { city: 'APO', region: 'AE', postalCode: '09012', country: 'US' },
  QC: { city: 'Montréal', region: 'QC', postalCode: 'H2Y 1C6', country: 'CA' },
  GC: { city: 'Las Palmas', region: 'GC', postalCode: '35001', country: 'ES' },
  CE: { city: 'Ceuta', region: 'CE', postalCode: '51001', country: 'ES' },
  RE: { city: 'Saint-Denis', region: null, postalCode: '97400', country: 'FR' },
  AX: { city: 'Mariehamn', region: 'Åland', postalCode: '22100', country: 'FI' },
  PR: { city: 'San Juan', region: 'PR', postalCode: '00901', country: 'US' },
  GU: { city: 'Hagåtña', region: 'GU', postalCode: '96910', country: 'US' },
  SJ: { city: 'Longyearbyen', region: null, postalCode: '9170', country: 'NO' },
  Madeira: { city: 'Funchal', region: null, postalCode: '9000-001', country: 'PT' },
  Açores: { city: 'Ponta Delgada', region: 'PT-20', postalCode: '9500-150', country: 'PT' },
  Livigno: { city: 'Livigno', region: 'SO', postalCode: '23041', country: 'IT' },
  Mittelberg: { city: 'Riezlern', region: null, postalCode: '6991', country: 'AT' },
  Athos: { city: 'Karyes', region: null, postalCode: '63086', country: 'GR' },
  Λέρος: { city: 'Leros', region: null, postalCode: '85400', country: 'GR' },
  Σύμη: { city: 'Symi', region: 'Symi', postalCode: '856 00', country: 'GR' },
  Ρόδος: { city: 'Rhodos', region: null, postalCode: '851 00', country: 'GR' },
  ZZ: { city: 'Los Angeles', region: 'ZZ', postalCode: '90001', country: 'US' },
  gone: { city: 'London', region: null, postalCode: 'anything', country: 'GB' },
} satisfies Record<string, Partial<PostalAddress>>;

/** Ada's only address is there. */
function liveIn(shop: Checkout, place: keyof typeof places): void {
  shop.answers(userAddress, () => ({ recipient: 'Ada', line1: '1 Main Street', line2: null, ...places[place] }));
}

const setRate = async (shop: Checkout, input: object) =>
  (await shop.as(staff).mutate(TAX_RATE_SET, { input })).taxRateSet;

describe('the tax of a cart of 200 dollars', () => {
  it.each([
    ['FI', '51.00'],
    ['GR', '48.00'],
    ['CH', '16.20'],
    ['HK', '0.00'],
    ['DC', '12.00'],
    ['OR', '0.00'],
    ['QC', '29.95'],
    ['GC', '14.00'],
    ['RE', '17.00'],
    ['AX', '51.00'],
    ['PR', '23.00'],
    ['Madeira', '44.00'],
    ['Açores', '32.00'],
    ['Livigno', '0.00'],
    ['Mittelberg', '38.00'],
    ['Athos', '0.00'],
    ['Λέρος', '34.00'],
    ['Σύμη', '34.00'],
    ['Ρόδος', '48.00'],
  ] as const)('is that of where it goes: %s, %s', async (place, amount) => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.as(ada));
    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 2 }] });
    liveIn(shop, place);

    const { cart } = await changeCart(shop.as(ada), 'cartShippingAddressSet', { cartId, addressId: home });

    expect(cart.totals).toMatchObject({
      subtotal: { amount: '200.00' },
      shipping: { amount: '0.00' },
      tax: { amount },
    });
  });
});

describe('an address that nothing can be sent to', () => {
  it.each([
    ['KP', 'NOT_DELIVERABLE'],
    ['AE', 'NOT_DELIVERABLE'],
    ['CE', 'NOT_DELIVERABLE'],
    ['GU', 'NOT_DELIVERABLE'],
    ['SJ', 'NOT_DELIVERABLE'],
    ['ZZ', 'INVALID_ADDRESS'],
    ['gone', 'INVALID_ADDRESS'],
  ] as const)('is refused when it is chosen: %s, %s', async (place, code) => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    liveIn(shop, place);

    const payload = await changeCart(shop.as(ada), 'cartShippingAddressSet', { cartId, addressId: home });

    expect(payload).toMatchObject({ cart: null, userErrors: [{ code, field: ['input', 'addressId'] }] });
  });

  it('is refused when the cart is bought, where the shop has stopped shipping there since', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    await setRate(shop, { country: 'US', region: 'KY' });

    const seen = await shop.as(ada).query('query ($id: ID!) { cart(id: $id) { problems { code } } }', { id: cartId });
    expect(seen.cart.problems).toEqual([{ code: 'NOT_DELIVERABLE' }]);
    const { cart, order, userErrors } = await complete(shop.as(ada), cartId);

    expect({ status: cart.status, order, codes: codesOf({ userErrors }) }).toEqual({
      status: 'OPEN',
      order: null,
      codes: ['NOT_DELIVERABLE'],
    });
  });
});

describe('setting a rate', () => {
  it('taxes carts from its moment on', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    const taxOf = async () => {
      const document = 'query ($id: ID!) { cart(id: $id) { totals { tax { amount } } } }';
      return (await shop.as(ada).query(document, { id: cartId })).cart.totals.tax.amount;
    };
    const validFrom = new Date(Date.now() + day).toISOString();
    const set = await setRate(shop, { country: 'us', region: 'Kentucky', percent: '7.125', validFrom });

    const before = await taxOf();
    shop.advance(day + 1_000);

    expect(set).toEqual({ taxRate: { country: 'US', region: 'KY', percent: '7.125', validFrom }, userErrors: [] });
    expect([before, await taxOf()]).toEqual(['12.30', '14.61']);
  });

  it('shows the total that has changed by it before the cart is bought', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    await setRate(shop, { country: 'US', region: 'KY', percent: '7' });

    const expectedTotal = { amount: '217.30', currency: 'USD' };
    const { userErrors } = await complete(shop.as(ada), cartId, { expectedTotal });

    expect(codesOf({ userErrors })).toEqual(['TOTAL_CHANGED']);
  });

  it('is known with who set it and when, unlike the rates that came with the shop', async () => {
    await using shop = await startCheckout();
    const { taxRate } = await setRate(shop, { country: 'US', region: 'Puerto Rico', percent: '10.5' });
    const document = '{ taxRates(country: "PR") { nodes { percent setBy { id } setAt } } }';

    const { taxRates } = await shop.as(staff).query(document);

    expect(taxRate).toMatchObject({ country: 'PR', region: null });
    expect(taxRates.nodes).toEqual([
      { percent: '11.5', setBy: null, setAt: null },
      { percent: '10.5', setBy: { id: staff.id }, setAt: taxRate.validFrom },
    ]);
  });

  it.each([
    [{ country: 'US', region: 'ZZ', percent: '1' }, 'UNKNOWN_REGION', 'region'],
    [{ country: 'US', region: 'KY', percent: '100.1' }, 'INVALID_TAX_RATE', 'percent'],
    [{ country: 'US', region: 'KY', percent: '-1' }, 'INVALID_TAX_RATE', 'percent'],
    [{ country: 'US', region: 'KY', percent: '1.00001' }, 'INVALID_TAX_RATE', 'percent'],
    [{ country: 'US', region: 'KY', percent: '1', validFrom: '2026-01-01T00:00:00Z' }, 'VALID_FROM_PAST', 'validFrom'],
  ])('refuses %j with %s', async (input, code, field) => {
    await using shop = await startCheckout();

    expect(await setRate(shop, input)).toEqual({ taxRate: null, userErrors: [{ code, field: ['input', field] }] });
  });

  it('is for who manages taxes, and reading for who may read them', async () => {
    await using shop = await startCheckout();
    const reader = shop.as({ id: ada.id, scopes: ['tax:read'] });
    const input = { country: 'US', region: 'KY', percent: '1' };
    const codeOf = async (
      answer: Promise<{ errors?: readonly { extensions?: Record<string, unknown> }[] | undefined }>,
    ) => (await answer).errors?.[0]?.extensions?.['code'];

    expect(await codeOf(reader.execute(TAX_RATE_SET, { input }))).toBe('FORBIDDEN');
    expect(await codeOf(shop.as(ada).execute(TAX_RATES))).toBe('FORBIDDEN');
    expect(await codeOf(reader.execute(TAX_RATES))).toBeUndefined();
  });
});

it('lists the rates of a country with those that were and will be, page by page in both directions', async () => {
  await using shop = await startCheckout();
  const read = async (variables: object) =>
    (await shop.as(staff).query(TAX_RATES, { country: 'ca', ...variables })).taxRates;

  const first = await read({ first: 9 });
  const rest = await read({ first: 9, after: first.pageInfo.endCursor });
  const back = await read({ last: 9, before: rest.pageInfo.startCursor });

  const all = [...first.nodes, ...rest.nodes];
  expect(all.map(({ region }: { region: string }) => region).join(' ')).toBe(
    'AB BC MB NB NL NS NS NT NU ON PE QC SK YT',
  );
  expect([first.totalCount, rest.pageInfo.hasNextPage, back.nodes]).toEqual([14, false, first.nodes]);
  expect(all[6]).toEqual({ country: 'CA', region: 'NS', percent: '14', validFrom: '2025-04-01T00:00:00.000Z' });
});
