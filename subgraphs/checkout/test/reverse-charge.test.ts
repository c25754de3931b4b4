import { adjustedPrice, type Adjustment, checkoutCompletedV2 } from '@agora/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsWithoutTax } from '../src/domain/tax/without-tax.ts';
import {
  ada,
  changeCart,
  chair,
  type Checkout,
  codesOf,
  complete,
  createCart,
  startCheckout,
  usd,
} from './start-checkout.ts';
import { automatic } from './promotions/staff.ts';

const ofGermany = 'DE136695976';
const ofFrance = 'FR40303265045';
const berlin = { recipient: 'Ada', line1: 'Unter den Linden 1', city: 'Berlin', postalCode: '10117', country: 'DE' };
const louisville = {
  ...{ recipient: 'Ada', line1: '1 Main Street', city: 'Louisville', region: 'KY', postalCode: '40202', country: 'US' },
};

const CART = /* GraphQL */ `
  fragment Amounts on CartLine {
    subtotal {
      amount
    }
    discount {
      amount
    }
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
  query ($id: ID!) {
    cart(id: $id) {
      taxNote
      details {
        vatId
      }
      lines {
        unitPrice {
          amount
        }
        ...Amounts
        taxes {
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
      }
      totals {
        subtotal {
          amount
        }
        discount {
          amount
        }
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
const read = async (shop: Checkout, id: string) => (await shop.guest.query(CART, { id })).cart;

const SAY = /* GraphQL */ `
  mutation ($input: CartDetailsSetInput!) {
    cartDetailsSet(input: $input) {
      cart {
        details {
          vatId
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const say = async (shop: Checkout, cartId: string, vatId: string | null) =>
  (await shop.guest.mutate(SAY, { input: { cartId, vatId } })).cartDetailsSet;

/** Whether prices in Germany have its tax in them, or it comes on top. */
async function taxGermany(shop: Checkout, isIncluded: boolean): Promise<void> {
  const rate = { country: 'DE', region: '', taxClass: 'standard', millionths: 190_000, isIncluded };
  await shop.given(({ taxRates }) =>
    taxRates.save({ ...rate, validFrom: new Date(), setBy: ada.id, setAt: new Date() }),
  );
}

/** A cart of a guest with two chairs that goes to Berlin unless said. */
async function cartTo(shop: Checkout, shippingAddress: object = berlin): Promise<string> {
  const cartId = await createCart(shop.guest);
  await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 2 }] });
  await changeCart(shop.guest, 'cartGuestSet', { cartId, email: 'firm@example.com', shippingAddress });
  await changeCart(shop.guest, 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
  return cartId;
}

describe('a business with a VAT id of another member state', () => {
  it('pays prices without the tax that is in them, is told that it owes it, and so is the order', async () => {
    await using shop = await startCheckout({ sellerCountry: 'FR' });
    await taxGermany(shop, true);
    shop.prices.set(chair, usd(11_900));
    const cartId = await cartTo(shop);
    const before = await read(shop, cartId);

    expect(await say(shop, cartId, 'de 136 695 976')).toEqual({
      cart: { details: { vatId: ofGermany } },
      userErrors: [],
    });

    const cart = await read(shop, cartId);
    expect(before).toMatchObject({ taxNote: null, totals: { total: { amount: '243.00' } } });
    expect(cart).toMatchObject({
      taxNote: `Reverse charge: the buyer owes the tax, under the VAT id ${ofGermany}.`,
      lines: [
        {
          unitPrice: { amount: '100.00' },
          taxes: [
            {
              percent: '0',
              isIncluded: false,
              amount: { amount: '0.00' },
              explanation: { code: 'TAX_REVERSE_CHARGE' },
            },
          ],
        },
      ],
      totals: { tax: { amount: '0.00' }, includedTax: { amount: '0.00' }, total: { amount: '204.20' } },
    });
    expect(cart.lines[0].taxes[0].explanation.data).toEqual([
      { name: 'from', value: 'FR' },
      { name: 'country', value: 'DE' },
      { name: 'taxClass', value: 'standard' },
    ]);
    await changeCart(shop.guest, 'cartGuestPaymentMethodSet', { cartId, providerToken: 'tok_approve' });
    const expectedTotal = { amount: '204.20', currency: 'USD' };
    expect(codesOf(await complete(shop.guest, cartId, { expectedTotal }))).toEqual([]);
    expect(await shop.emitted(checkoutCompletedV2)).toMatchObject([
      {
        details: { vatId: ofGermany },
        lines: [{ unitPrice: usd(10_000), taxes: [{ millionths: 0, explanation: { code: 'TAX_REVERSE_CHARGE' } }] }],
        shipping: { price: usd(420), taxes: [{ explanation: { code: 'TAX_REVERSE_CHARGE' } }] },
      },
    ]);
    expect((await read(shop, cartId)).taxNote).toContain('Reverse charge');
  });

  it('pays what it cost before tax where that comes on top, and is taxed again once the id is taken away', async () => {
    await using shop = await startCheckout({ sellerCountry: 'FR' });
    await taxGermany(shop, false);
    const cartId = await cartTo(shop);
    await say(shop, cartId, ofGermany);

    expect((await read(shop, cartId)).totals.total).toEqual({ amount: '205.00' });
    await say(shop, cartId, null);
    expect(await read(shop, cartId)).toMatchObject({ taxNote: null, totals: { total: { amount: '243.95' } } });
  });

  it.each([
    ['the shop is in the same state as the goods go to', 'DE', ofFrance, berlin],
    ['its id is of the shop’s own state', 'FR', ofFrance, berlin],
    ['the shop is outside of the Union', 'US', ofGermany, berlin],
    ['the goods leave the Union', 'FR', ofGermany, louisville],
  ])('is taxed as everybody where %s', async (_, sellerCountry, vatId, shippingAddress) => {
    await using shop = await startCheckout({ sellerCountry });
    await taxGermany(shop, false);
    const cartId = await cartTo(shop, shippingAddress);

    await say(shop, cartId, vatId);

    const { taxNote, lines, details } = await read(shop, cartId);
    expect([taxNote, details.vatId]).toEqual([null, vatId]);
    expect(lines[0].taxes[0].percent).not.toBe('0');
  });

  it('says an id that there can be', async () => {
    await using shop = await startCheckout({ sellerCountry: 'FR' });
    const cartId = await cartTo(shop);

    const mistyped = await say(shop, cartId, 'DE136695977');
    const tooShort = await say(shop, cartId, 'DE13669597');
    const ofNobody = await say(shop, cartId, 'XX136695976');

    const field = ['input', 'vatId'];
    expect(mistyped.userErrors).toEqual([{ code: 'INVALID_VAT_CHECK_DIGITS', field }]);
    expect(tooShort.userErrors).toEqual([{ code: 'INVALID_VAT_ID', field }]);
    expect(ofNobody.userErrors).toEqual([{ code: 'INVALID_VAT_ID', field }]);
  });

  it('costs as many statements to read as anybody', async () => {
    await using shop = await startCheckout({ sellerCountry: 'FR' });
    await taxGermany(shop, true);
    const [plain, business] = [await cartTo(shop), await cartTo(shop)];
    await say(shop, business, ofGermany);

    const statementsOf = (id: string) => shop.statements(() => read(shop, id));

    expect(await statementsOf(business)).toBe(await statementsOf(plain));
  });

  it('is never given money, and gets for nothing what is free', () => {
    const amounts = fc.record({
      unit: fc.integer({ min: 0, max: 100_000 }),
      quantity: fc.integer({ min: 1, max: 999 }),
      millionths: fc.integer({ min: 0, max: 1_000_000 }),
      cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(amounts, ({ unit, quantity, millionths, cuts }) => {
        let left = unit * quantity;
        const adjustments = cuts.map((cut): Adjustment => {
          const minor = Math.round(left * cut);
          left -= minor;
          return { source: 'PROMOTION', code: null, text: 'Cheaper', amount: usd(-minor) };
        });
        const price = adjustedPrice(partsWithoutTax({ unitPrice: usd(unit), quantity, adjustments }, millionths)).minor;
        expect(price).toBeGreaterThanOrEqual(0);
        expect(price).toBeLessThanOrEqual(Math.max(0, left + quantity + cuts.length));
        if (left === 0 && cuts.length > 0) expect(price).toBe(0);
      }),
    );
  });
});

describe('the lines of a cart', () => {
  it.each([true, false])('add up to its totals, part by part; with the tax in prices: %s', async (isIncluded) => {
    await using shop = await startCheckout({ sellerCountry: 'FR' });
    await taxGermany(shop, isIncluded);
    await automatic(shop);
    shop.prices.set(chair, usd(9_999));
    const cartId = await createCart(shop.guest);
    await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 3 }] });
    await changeCart(shop.guest, 'cartGuestSet', { cartId, email: 'a@example.com', shippingAddress: berlin });

    const { lines, totals } = await read(shop, cartId);

    const { unitPrice: _, taxes: __, ...line } = lines[0];
    expect(line).toEqual(totals);
    expect(line).toMatchObject({ subtotal: { amount: '299.97' }, discount: { amount: '30.00' } });
    expect([line.tax.amount === '0.00', line.includedTax.amount === '0.00']).toEqual([isIncluded, !isIncluded]);
  });
});
