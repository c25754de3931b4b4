import { inventoryCheck } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  chair,
  changeCart,
  type Checkout,
  complete,
  createCart,
  lamp,
  readyCart,
  startCheckout,
} from './start-checkout.ts';

const WAIT = /* GraphQL */ `
  query ($id: ID!) {
    cart(id: $id) {
      problems {
        code
      }
      wait {
        expectedAt
      }
      lines {
        wait {
          kind
          quantity
          expectedAt
        }
      }
    }
  }
`;

const january = '2027-01-31T12:00:00.000Z';
const march = '2027-03-31T12:00:00.000Z';

interface Promised {
  readonly quantity: number;
  readonly kind: 'BACKORDER' | 'PREORDER';
  readonly expectedAt: string | null;
}

/** Goods of which so many are there, and others promised; how often it was asked for them. */
function stocked(shop: Checkout, there: number, promised: Readonly<Record<string, Promised>>) {
  const asked: (readonly string[])[] = [];
  shop.answers(inventoryCheck, ({ variantIds }) => {
    asked.push(variantIds);
    return {
      levels: variantIds.map((variantId) => {
        const later = promised[variantId];
        return { variantId, available: there + (later?.quantity ?? 0), promised: later ?? null };
      }),
    };
  });
  return asked;
}

async function cartWith(shop: Checkout, ...lines: readonly (readonly [string, number])[]): Promise<string> {
  const cartId = await createCart(shop.as(ada));
  const input = { cartId, lines: lines.map(([variantId, quantity]) => ({ variantId, quantity })) };
  expect((await changeCart(shop.as(ada), 'cartLinesAdd', input)).userErrors).toEqual([]);
  return cartId;
}

const waitOf = async (shop: Checkout, id: string) => (await shop.as(ada).query(WAIT, { id })).cart;

describe('a cart', () => {
  it('waits for nothing where all of it is there', async () => {
    await using shop = await startCheckout();
    stocked(shop, 3, { [chair]: { quantity: 5, kind: 'BACKORDER', expectedAt: january } });

    expect(await waitOf(shop, await cartWith(shop, [chair, 3], [lamp, 1]))).toEqual({
      problems: [],
      wait: null,
      lines: [{ wait: null }, { wait: null }],
    });
  });

  it('says at a line how much of it comes later and when, and as a whole by when all of it is there', async () => {
    await using shop = await startCheckout();
    const asked = stocked(shop, 2, {
      [chair]: { quantity: 5, kind: 'BACKORDER', expectedAt: january },
      [lamp]: { quantity: 9, kind: 'PREORDER', expectedAt: march },
    });
    const id = await cartWith(shop, [chair, 3], [lamp, 9]);
    asked.length = 0;

    expect(await waitOf(shop, id)).toEqual({
      problems: [],
      wait: { expectedAt: march },
      lines: [
        { wait: { kind: 'BACKORDER', quantity: 1, expectedAt: january } },
        { wait: { kind: 'PREORDER', quantity: 7, expectedAt: march } },
      ],
    });
    expect(asked).toEqual([[chair, lamp]]);
  });

  it('has no date as a whole where nobody knows one of a part', async () => {
    await using shop = await startCheckout();
    stocked(shop, 0, {
      [chair]: { quantity: 5, kind: 'BACKORDER', expectedAt: null },
      [lamp]: { quantity: 9, kind: 'PREORDER', expectedAt: march },
    });

    expect(await waitOf(shop, await cartWith(shop, [lamp, 1], [chair, 1]))).toMatchObject({
      wait: { expectedAt: null },
      lines: [{ wait: { expectedAt: march } }, { wait: { kind: 'BACKORDER', expectedAt: null } }],
    });
  });

  it('waits for no more than is promised; the rest is a problem', async () => {
    await using shop = await startCheckout();
    stocked(shop, 1, { [chair]: { quantity: 2, kind: 'BACKORDER', expectedAt: january } });

    expect(await waitOf(shop, await cartWith(shop, [chair, 5]))).toMatchObject({
      problems: [{ code: 'OUT_OF_STOCK' }],
      lines: [{ wait: { quantity: 2 } }],
    });
  });

  it('says nothing while nobody can say, and leaves the rest of the answer as it is', async () => {
    await using shop = await startCheckout();
    const id = await cartWith(shop, [chair, 1]);
    shop.answers(inventoryCheck, () => {
      throw new Error('away');
    });

    const { data, errors } = await shop.as(ada).execute(WAIT, { id });

    expect(data.cart).toEqual({ problems: null, wait: null, lines: [{ wait: null }] });
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(
      expect.arrayContaining(['cart.wait', 'cart.lines.0.wait']),
    );
  });

  it('that is bought leaves it to the order to say what it waits for', async () => {
    await using shop = await startCheckout();
    stocked(shop, 0, { [chair]: { quantity: 5, kind: 'BACKORDER', expectedAt: january } });
    const id = await readyCart(shop);
    expect((await complete(shop.as(ada), id)).userErrors).toEqual([]);

    expect(await waitOf(shop, id)).toEqual({ problems: [], wait: null, lines: [{ wait: null }] });
  });

  it('knows of no wait from a release of the inventory service that does not tell', async () => {
    await using shop = await startCheckout();

    expect(await waitOf(shop, await cartWith(shop, [chair, 3]))).toMatchObject({ wait: null, lines: [{ wait: null }] });
  });
});

describe('a wish for a day', () => {
  const dayMs = 24 * 60 * 60 * 1_000;
  const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString();
  const wish = async (shop: Checkout, cartId: string, days: number | null) =>
    changeCart(shop.as(ada), 'cartDetailsSet', { cartId, deliverOn: days === null ? null : inDays(days).slice(0, 10) });

  it('cannot be before all of it is there, whether it was said before or after the goods turned out to come later', async () => {
    await using shop = await startCheckout();
    stocked(shop, 0, { [chair]: { quantity: 5, kind: 'PREORDER', expectedAt: inDays(20) } });
    const id = await readyCart(shop);

    await wish(shop, id, 19);
    expect((await waitOf(shop, id)).problems).toEqual([{ code: 'DELIVERY_DAY_TOO_EARLY' }]);
    const refused = await complete(shop.as(ada), id);
    expect(refused.userErrors).toMatchObject([{ code: 'DELIVERY_DAY_TOO_EARLY' }]);
    await wish(shop, id, 20);
    expect((await waitOf(shop, id)).problems).toEqual([]);
    stocked(shop, 0, { [chair]: { quantity: 5, kind: 'PREORDER', expectedAt: inDays(21) } });
    expect((await waitOf(shop, id)).problems).toEqual([{ code: 'DELIVERY_DAY_TOO_EARLY' }]);
    await wish(shop, id, null);
    expect((await complete(shop.as(ada), id, { idempotencyKey: 'second' })).userErrors).toEqual([]);
  });

  it('stays one where all of it is there, or nobody knows when it comes', async () => {
    await using shop = await startCheckout();
    stocked(shop, 5, { [chair]: { quantity: 5, kind: 'PREORDER', expectedAt: inDays(20) } });
    const id = await readyCart(shop);
    await wish(shop, id, 2);

    expect((await waitOf(shop, id)).problems).toEqual([]);
    stocked(shop, 0, { [chair]: { quantity: 5, kind: 'BACKORDER', expectedAt: null } });
    expect((await waitOf(shop, id)).problems).toEqual([]);
    expect((await complete(shop.as(ada), id)).userErrors).toEqual([]);
  });
});
