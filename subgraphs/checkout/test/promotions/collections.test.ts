import { randomUUID } from 'node:crypto';
import { promotion as table } from '../../src/db/tables.ts';
import { describe, expect, it } from 'vitest';
import { ada, changeCart, chair, codesOf, complete, lamp, readyCart, startCheckout } from '../start-checkout.ts';
import { readCart } from './cart-with-codes.ts';
import { automatic, manage, marketing, running, written } from './staff.ts';

const sale = randomUUID();
const tenPercentOfSale = { kind: 'PERCENT_OFF', percent: '10', items: { collectionIds: [sale] } };

/** The shop, in which chairs are in the sale and lamps are not. */
async function startShop() {
  const shop = await startCheckout();
  shop.inCollections.set(chair, [sale]);
  shop.inCollections.set(lamp, [randomUUID()]);
  return shop;
}

describe('a promotion of a collection', () => {
  it('is for what the product service says is in it, and for nothing else', async () => {
    await using shop = await startShop();
    await automatic(shop, { action: tenPercentOfSale, conditions: { items: { collectionIds: [sale] } } });
    const cartId = await readyCart(shop);
    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines: [{ variantId: lamp, quantity: 1 }] });

    const { lines, totals } = await readCart(shop, cartId);
    const bought = await complete(shop.as(ada), cartId, { expectedTotal: { ...totals.total, currency: 'USD' } });

    expect(lines.map(({ adjustments }: { adjustments: object[] }) => adjustments.length)).toEqual([1, 0]);
    expect(totals.discount.amount).toBe('20.00');
    expect(codesOf(bought)).toEqual([]);
    expect(new Set(shop.askedCollections.flat())).toEqual(new Set([sale]));
  });

  it('is for what one buys and what one gets for it', async () => {
    await using shop = await startShop();
    const action = { kind: 'BUY_X_GET_Y', items: { collectionIds: [sale] }, buyQuantity: 2, getQuantity: 1 };
    await automatic(shop, { action: { ...action, getItems: { variantIds: [lamp] } } });
    const cartId = await readyCart(shop);
    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines: [{ variantId: lamp, quantity: 1 }] });

    expect((await readCart(shop, cartId)).totals.discount.amount).toBe('25.00');
  });

  it('that begins while goods are in a cart is told once when they are bought, and then had', async () => {
    await using shop = await startShop();
    const cartId = await readyCart(shop);
    await automatic(shop, { action: tenPercentOfSale });

    const first = await complete(shop.as(ada), cartId);
    const { totals } = await readCart(shop, cartId);
    const second = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect(codesOf(first)).toEqual(['TOTAL_CHANGED']);
    expect(totals.discount.amount).toBe('20.00');
    expect(codesOf(second)).toEqual([]);
  });

  it('is for nothing where the product service is of a release that knows no collections', async () => {
    await using shop = await startShop();
    shop.inCollections.clear();
    await automatic(shop, { action: tenPercentOfSale });

    expect((await readCart(shop, await readyCart(shop))).promotions).toEqual([]);
  });

  it('is kept so that an earlier release takes it for no promotion of all goods, and shown as it was written', async () => {
    await using shop = await startShop();
    const furniture = randomUUID();
    const items = { collectionIds: [sale], categoryIds: [furniture] };
    const action = { kind: 'BUY_X_GET_Y', items, getItems: { collectionIds: [sale] }, buyQuantity: 1, getQuantity: 1 };
    const promotionId = await automatic(shop, { action, conditions: { items: { collectionIds: [sale] } } });

    const [row] = await shop.running.database.db.select().from(table);
    const { promotion } = await shop.as(marketing).query(ITEMS, { id: promotionId });

    // What that release reads: a filter is of all goods where these four lists are empty.
    const read = ({ variantIds, productIds, categoryIds, brandIds }: Record<string, unknown>) =>
      [variantIds, productIds, categoryIds, brandIds].flat();
    const kept = row?.action.kind === 'BUY_X_GET_Y' ? [row.action.items, row.action.getItems] : [];
    expect([row?.conditions.items ?? {}, ...kept].map((filter) => read({ ...filter }))).toEqual([
      [sale],
      [furniture, sale],
      [sale],
    ]);
    expect(promotion).toEqual({
      conditions: { items: { categoryIds: [], collectionIds: [sale] } },
      action: {
        items: { categoryIds: [furniture], collectionIds: [sale] },
        getItems: { categoryIds: [], collectionIds: [sale] },
      },
    });
  });

  it('stays one when it was written by an earlier release, of which all filters are without collections', async () => {
    await using shop = await startShop();
    await automatic(shop, { action: { ...tenPercentOfSale, items: { variantIds: [chair] } } });
    const [row] = await shop.running.database.db.select().from(table);
    const { collectionIds: _, ...items } = row?.conditions.items ?? { collectionIds: [] };
    await shop.running.database.db.update(table).set({ conditions: { ...row?.conditions, items } as never });

    expect((await readCart(shop, await readyCart(shop))).totals.discount.amount).toBe('20.00');
    expect(shop.askedCollections.flat()).toEqual(shop.askedCollections.map(() => undefined));
  });
});

describe('collections', () => {
  it('are asked about where promotions name them that are switched on, and as long', async () => {
    await using shop = await startShop();
    const promotionId = await running(shop, { action: tenPercentOfSale });
    const add = async (quantity: number) => {
      const cartId = await readyCart(shop, quantity);
      return { cartId, asked: shop.askedCollections.at(-1) };
    };

    const { asked: while_ } = await add(1);
    await manage(shop, 'promotionPause', { promotionId });
    const { asked: after } = await add(1);

    expect([while_, after]).toEqual([[sale], undefined]);
  });

  it('are at most 20 of one filter, and 200 of all promotions that are switched on', async () => {
    await using shop = await startShop();
    const of = (count: number) => ({ collectionIds: Array.from({ length: count }, () => randomUUID()) });
    const action = (items: object) => ({ ...tenPercentOfSale, items });
    const refused = await manage(shop, 'promotionCreate', { promotion: written({ action: action(of(21)) }) });
    for (let at = 0; at < 10; at += 1) await running(shop, { action: action(of(20)) }, null);
    const { promotion } = await manage(shop, 'promotionCreate', { promotion: written({ action: action(of(1)) }) });

    expect(refused.userErrors).toMatchObject([
      { code: 'INVALID_PROMOTION', field: ['input', 'promotion', 'action', 'items', 'collectionIds'] },
    ]);
    expect(codesOf(await manage(shop, 'promotionActivate', { promotionId: promotion.id }))).toEqual([
      'TOO_MANY_PROMOTIONS',
    ]);
  });
});

const ITEMS = /* GraphQL */ `
  fragment Items on PromotionItems {
    categoryIds
    collectionIds
  }
  query ($id: ID!) {
    promotion(id: $id) {
      conditions {
        items {
          ...Items
        }
      }
      action {
        items {
          ...Items
        }
        getItems {
          ...Items
        }
      }
    }
  }
`;
