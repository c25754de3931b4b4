import { checkoutCompletedV2, type Money } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  changeCart,
  chair,
  type Checkout,
  codesOf,
  complete,
  lamp,
  readyCart,
  startCheckout,
} from './start-checkout.ts';
import { automatic } from './promotions/staff.ts';

const staff = { id: ada.id, scopes: ['tax:read', 'tax:manage'] };
const upTo = (amount: string, percent?: string) => ({ goodsUpTo: { amount, currency: 'USD' }, percent });
const usd = (minor: number): Money => ({ minor, currency: 'USD' });

const SET = /* GraphQL */ `
  mutation ($input: TaxRateSetInput!) {
    taxRateSet(input: $input) {
      taxRate {
        percent
        threshold {
          goodsUpTo {
            amount
          }
          percent
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;
/** The rate in Kentucky, where carts of these tests go. */
const setRate = async (shop: Checkout, more: Readonly<Record<string, unknown>>) => {
  const input = { country: 'US', region: 'KY', percent: '10', ...more };
  return (await shop.as(staff).mutate(SET, { input })).taxRateSet;
};

const CART = /* GraphQL */ `
  fragment Taxes on AppliedTax {
    percent
    isIncluded
    explanation {
      code
      data {
        name
        value
      }
    }
  }
  query ($id: ID!) {
    cart(id: $id) {
      lines {
        taxes {
          ...Taxes
        }
      }
      shipping {
        taxes {
          ...Taxes
        }
      }
    }
  }
`;
interface ReadTax {
  readonly percent: string;
  readonly explanation: { readonly code: string; readonly data: readonly { name: string; value: string }[] };
}
/** The percents of lines and of shipping, and what is said of the first. */
async function taxesOf(shop: Checkout, id: string) {
  const { lines, shipping } = (await shop.as(ada).query(CART, { id })).cart;
  const taxes: ReadTax[] = [...lines, shipping].flatMap((part) => part.taxes);
  const { code, data = [] } = taxes[0]?.explanation ?? {};
  const said = Object.fromEntries(data.map(({ name, value }) => [name, value]));
  return { percents: taxes.map(({ percent }) => percent), code, said };
}

describe('a tax rate with a threshold', () => {
  it('is another one up to what all goods of an order are worth, for each line and shipping, and the order says so', async () => {
    await using shop = await startCheckout();
    const set = await setRate(shop, { threshold: upTo('225.00', '0') });
    const cartId = await readyCart(shop);
    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines: [{ variantId: lamp, quantity: 1 }] });
    const small = await taxesOf(shop, cartId);
    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines: [{ variantId: lamp, quantity: 1 }] });

    const large = await taxesOf(shop, cartId);

    expect(set).toEqual({
      taxRate: { percent: '10', threshold: { goodsUpTo: { amount: '225.00' }, percent: '0' } },
      userErrors: [],
    });
    expect(small).toMatchObject({ percents: ['0', '0', '0'], code: 'TAX_OF_REGION' });
    expect(small.said).toMatchObject({ country: 'US', region: 'KY', goodsUpTo: '225.00 USD' });
    expect(large).toMatchObject({ percents: ['10', '10', '10'], code: 'TAX_OF_REGION' });
    expect(large.said).toMatchObject({ country: 'US', region: 'KY', goodsAbove: '225.00 USD' });
    expect(codesOf(await complete(shop.as(ada), cartId))).toEqual([]);
    expect((await shop.emitted(checkoutCompletedV2))[0]).toMatchObject({
      lines: [{ taxes: [{ millionths: 100_000, explanation: { data: { goodsAbove: '225.00 USD' } } }] }, {}],
      totals: { tax: usd(2_550) },
    });
  });

  it('may be that of the country from where the shop sells, of the same kind of goods', async () => {
    await using shop = await startCheckout({ sellerCountry: 'FR' });
    const ofFrance = { country: 'FR', region: '', validFrom: new Date(), setBy: null, setAt: null };
    await shop.given(async ({ taxRates }) => {
      await taxRates.save({ ...ofFrance, taxClass: 'standard', millionths: 200_000, isIncluded: true });
      await taxRates.save({ ...ofFrance, taxClass: 'books', millionths: 55_000, isIncluded: true });
    });
    shop.taxClasses.set(chair, 'books');
    await setRate(shop, { threshold: upTo('200.00') });
    const cartId = await readyCart(shop);
    const small = await taxesOf(shop, cartId);
    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines: [{ variantId: lamp, quantity: 1 }] });

    const large = await taxesOf(shop, cartId);

    expect(small).toMatchObject({ percents: ['5.5', '20'], code: 'TAX_OF_COUNTRY' });
    expect(small.said).toMatchObject({ country: 'FR', taxClass: 'books', goodsUpTo: '200.00 USD' });
    expect(large).toMatchObject({ percents: ['10', '10', '10'], code: 'TAX_OF_REGION' });
  });

  it.each([
    [12_000, '20'],
    [12_001, '10'],
  ])('looks at what goods of %i cost without the tax that is in them', async (minor, percent) => {
    await using shop = await startCheckout();
    await setRate(shop, { isIncluded: true, threshold: upTo('200.00', '20') });
    shop.prices.set(chair, usd(minor));

    expect((await taxesOf(shop, await readyCart(shop))).percents).toEqual([percent, percent]);
  });

  it('looks at what goods cost with their discounts', async () => {
    await using shop = await startCheckout();
    await setRate(shop, { threshold: upTo('180.00', '1') });
    const cartId = await readyCart(shop);
    const before = await taxesOf(shop, cartId);

    await automatic(shop);

    expect([before.percents, (await taxesOf(shop, cartId)).percents]).toEqual([
      ['10', '10'],
      ['1', '1'],
    ]);
  });

  it('holds from a moment on, until a rate without one', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    const nextYear = new Date(Date.now() + 365 * 86_400_000).toISOString();
    await setRate(shop, {});
    await setRate(shop, { threshold: upTo('500.00', '1'), validFrom: nextYear });
    const before = await taxesOf(shop, cartId);
    await setRate(shop, { threshold: upTo('500.00', '1') });
    const during = await taxesOf(shop, cartId);

    const { taxRate } = await setRate(shop, {});

    expect(taxRate.threshold).toBeNull();
    expect([before, during, await taxesOf(shop, cartId)].map(({ percents }) => percents[0])).toEqual(['10', '1', '10']);
  });

  it.each([
    ['INVALID_TAX_THRESHOLD', ['threshold', 'goodsUpTo'], { threshold: upTo('0', '1') }],
    ['INVALID_TAX_THRESHOLD', ['threshold', 'goodsUpTo'], { threshold: upTo('0.001', '1') }],
    [
      'INVALID_TAX_THRESHOLD',
      ['threshold', 'goodsUpTo'],
      { threshold: { goodsUpTo: { amount: '1', currency: 'EUR' }, percent: '1' } },
    ],
    ['INVALID_TAX_THRESHOLD', ['threshold'], { threshold: upTo('1.00') }],
    ['INVALID_TAX_THRESHOLD', ['threshold'], { percent: null, threshold: upTo('1.00', '1') }],
    ['INVALID_TAX_RATE', ['threshold', 'percent'], { threshold: upTo('1.00', '101') }],
  ])('is refused with %s of %j: %#', async (code, field, more) => {
    await using shop = await startCheckout();

    expect(await setRate(shop, more)).toEqual({ taxRate: null, userErrors: [{ code, field: ['input', ...field] }] });
  });
});
