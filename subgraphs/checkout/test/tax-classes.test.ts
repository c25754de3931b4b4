import { describe, expect, it } from 'vitest';
import { rateOf } from '../src/domain/tax/rate-of.ts';
import type { TaxRate } from '../src/domain/tax/tax-rate.ts';
import {
  ada,
  address,
  changeCart,
  chair,
  type Checkout,
  codesOf,
  complete,
  createCart,
  home,
  lamp,
  readyCart,
  startCheckout,
} from './start-checkout.ts';

const staff = { id: ada.id, scopes: ['tax:read', 'tax:manage'] };

const TAX_RATE_SET = /* GraphQL */ `
  mutation ($input: TaxRateSetInput!) {
    taxRateSet(input: $input) {
      taxRate {
        taxClass
        percent
        isIncluded
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const TAX_RATES = /* GraphQL */ `
  query ($first: Int, $after: String) {
    taxRates(country: "US", first: $first, after: $after) {
      nodes {
        region
        taxClass
        percent
        isIncluded
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;
const CART = /* GraphQL */ `
  query ($id: ID!) {
    cart(id: $id) {
      lines {
        taxes {
          taxClass
          percent
          isIncluded
          explanation {
            code
            data {
              name
              value
            }
          }
          amount {
            amount
          }
        }
        total {
          amount
        }
      }
      totals {
        tax {
          amount
        }
        includedTax {
          amount
        }
        total {
          amount
        }
      }
    }
  }
`;

const setRate = async (shop: Checkout, input: object) =>
  (await shop.as(staff).mutate(TAX_RATE_SET, { input: { country: 'US', region: 'KY', ...input } })).taxRateSet;

/** Ada's cart of a chair for 100 dollars and a lamp for 25, which is a book to the tax office, for Kentucky. */
async function startWithCart() {
  const shop = await startCheckout();
  shop.taxClasses.set(lamp, 'books');
  const cartId = await createCart(shop.as(ada));
  const lines = [chair, lamp].map((variantId) => ({ variantId, quantity: 1 }));
  await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines });
  await changeCart(shop.as(ada), 'cartShippingAddressSet', { cartId, addressId: home });
  const read = async () => (await shop.as(ada).query(CART, { id: cartId })).cart;
  return Object.assign(shop, { cartId, read });
}

describe('the tax class of a product', () => {
  it('has the rate that staff set for it, and the standard one of the place where there is none', async () => {
    await using shop = await startWithCart();
    const before = await shop.read();

    const { taxRate } = await setRate(shop, { taxClass: 'books', percent: '1' });
    const own = await shop.read();
    await setRate(shop, { taxClass: 'books', validFrom: new Date(Date.now() + 60_000).toISOString() });
    shop.advance(61_000);
    const after = await shop.read();

    expect(taxRate).toEqual({ taxClass: 'books', percent: '1', isIncluded: false });
    const taxed = (taxClass: string, percent: string, amount: string) => ({
      taxes: [{ taxClass, percent, isIncluded: false, amount: { amount } }],
    });
    expect(before.lines).toMatchObject([taxed('standard', '6', '6.00'), taxed('standard', '6', '1.50')]);
    expect(own.lines).toMatchObject([taxed('standard', '6', '6.00'), taxed('books', '1', '0.25')]);
    expect(after.lines).toEqual(before.lines);
  });

  it('may be part of the price, which is then what is paid', async () => {
    await using shop = await startWithCart();
    await setRate(shop, { percent: '25', isIncluded: true });
    await setRate(shop, { taxClass: 'books', percent: '0', isIncluded: true });

    const cart = await shop.read();

    expect(cart.lines).toMatchObject([
      { taxes: [{ isIncluded: true, amount: { amount: '20.00' } }], total: { amount: '100.00' } },
      { taxes: [{ isIncluded: true, amount: { amount: '0.00' } }], total: { amount: '25.00' } },
    ]);
    expect(cart.totals).toEqual({
      tax: { amount: '0.00' },
      includedTax: { amount: '20.00' },
      total: { amount: '125.00' },
    });
  });

  it('is told with whose tax it is and since when, for goods of a kind without a rate of its own too', async () => {
    await using shop = await startWithCart();
    await setRate(shop, { region: null, taxClass: 'books', percent: '1' });

    const [, book] = (await shop.read()).lines;

    const [{ explanation }] = book.taxes;
    expect(explanation.code).toBe('TAX_OF_REGION');
    expect(new Map(explanation.data.map(({ name, value }: { name: string; value: string }) => [name, value]))).toEqual(
      new Map([
        ['country', 'US'],
        ['region', 'KY'],
        ['taxClass', 'books'],
        ['validFrom', expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/) as unknown],
      ]),
    );
  });

  it('may change before the cart is bought: the other total is refused once', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    await setRate(shop, { taxClass: 'books', percent: '1' });
    shop.taxClasses.set(chair, 'books');

    const refused = await complete(shop.as(ada), cartId);
    const bought = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect(codesOf(refused)).toEqual(['TOTAL_CHANGED']);
    expect(bought.cart.totals.tax).toEqual({ amount: '2.30' });
  });

  it('is refused as a name that is none', async () => {
    await using shop = await startCheckout();

    expect((await setRate(shop, { taxClass: 'Books!', percent: '1' })).userErrors).toEqual([
      { code: 'INVALID_TAX_CLASS', field: ['input', 'taxClass'] },
    ]);
  });

  it('is listed with its rates page by page, also where several begin at the same moment', async () => {
    await using shop = await startCheckout();
    const validFrom = new Date(Date.now() + 60_000).toISOString();
    for (const taxClass of ['food', 'books', 'standard']) {
      await setRate(shop, { region: 'WY', taxClass, percent: '1', isIncluded: true, validFrom });
    }
    const found: string[] = [];
    let after: string | null = null;
    for (let isMore = true; isMore;) {
      const { taxRates } = await shop.as(staff).query(TAX_RATES, { first: 7, after });
      found.push(
        ...taxRates.nodes.flatMap((rate: { region: string; taxClass: string; isIncluded: boolean }) =>
          rate.region === 'WY' ? [`${rate.taxClass} ${rate.isIncluded}`] : [],
        ),
      );
      after = taxRates.pageInfo.endCursor;
      isMore = taxRates.pageInfo.hasNextPage;
    }

    expect(found).toEqual(['standard false', 'books true', 'food true', 'standard true']);
  });
});

it('takes the rate of the nearest place that has one, there the one of the class before the standard one', () => {
  const now = new Date('2026-12-01T00:00:00Z');
  const rate = (region: string, taxClass: string, millionths: number | null): TaxRate => ({
    ...{ country: 'US', region, taxClass, millionths },
    ...{ validFrom: now, isIncluded: false, setBy: null, setAt: null },
  });
  const nation = [rate('', 'standard', 100), rate('', 'food', 10)];
  const found = (taxClass: string, ...ofState: TaxRate[]) =>
    rateOf(address, [...nation, ...ofState], taxClass, now)?.millionths;

  expect(found('food')).toBe(10);
  expect(found('books')).toBe(100);
  expect(found('food', rate('KY', 'standard', 60))).toBe(60);
  expect(found('food', rate('KY', 'standard', 60), rate('KY', 'food', 6))).toBe(6);
  expect(found('food', rate('KY', 'standard', 60), rate('KY', 'food', null))).toBe(60);
  expect(found('food', rate('KY', 'food', null))).toBe(10);
  expect(found('food', rate('KY', 'standard', null))).toBeUndefined();
});
