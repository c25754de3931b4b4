import {
  checkoutCartUpdated,
  inventoryStockChanged,
  orderCancelled,
  orderLinesCancelled,
  reviewPublished,
  reviewRejected,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { bought } from './events.ts';
import { idsOf, productPage, recommendationsFor, trending } from './read-recommendations.ts';
import { ada, bob, chair, lamp, table } from './start-recommendation.ts';
import { agreed, interests, record, SHELF, startWithProducts } from './tell-behaviour.ts';

describe('events', () => {
  it('of a cart count where it was agreed to: what is put in, and less what is taken out again', async () => {
    await using shop = await startWithProducts();
    const cart = (customerId: string | null, ...products: string[]) =>
      checkoutCartUpdated.draft({
        ...{ cartId: bob.id, customerId },
        lines: products.map((productId) => ({ variantId: productId, productId, quantity: 1 })),
      });
    await shop.tell(cart(ada.id, chair));
    await shop.tell(cart(null, chair));
    expect(await interests(shop, ada.id)).toEqual([]);
    await shop.tell(agreed(true));

    const id = uuidv7();
    await shop.tell(cart(ada.id, chair, table), { id });
    await shop.tell(cart(ada.id, chair, table), { id });
    await shop.tell(cart(ada.id, table));

    expect((await interests(shop, ada.id)).toSorted((a, b) => a.weight - b.weight)).toMatchObject([
      { productId: chair, weight: 1 },
      { productId: table, weight: 3 },
    ]);
  });

  it('of cancelled orders take back what the orders taught', async () => {
    await using shop = await startWithProducts();
    const [orderId, other] = [uuidv7(), uuidv7()];
    const about = { number: 'A-1', customerId: ada.id, cancelledAt: new Date().toISOString() };
    const usd = { minor: 1, currency: 'USD' };
    const line = { lineId: uuidv7(), variantId: chair, productId: chair };
    const order = bought([chair, table], { orderId });
    await shop.tell(order);
    await shop.tell(bought([chair, lamp], { orderId: other }));

    await shop.tell(orderCancelled.draft({ ...about, orderId, reason: 'CHANGED_MIND', lines: order.data.lines }));
    await shop.tell(
      orderLinesCancelled.draft({
        ...{ ...about, orderId: other, reason: 'CHANGED_MIND' },
        lines: [{ ...line, quantityInAll: 1, worthInAll: usd }],
      }),
    );
    await shop.tell(
      orderLinesCancelled.draft({
        ...{ ...about, orderId: uuidv7(), reason: 'CHANGED_MIND' },
        lines: [{ ...line, quantityInAll: 1, worthInAll: usd }],
      }),
    );

    const { products, pairs } = await shop.given(({ model }) => model.all());
    expect(products).toMatchObject([{ product_id: lamp, purchases: 1 }]);
    expect(pairs).toEqual([]);
    expect(await interests(shop, ada.id)).toMatchObject([{ productId: lamp }]);
  });

  it('of reviews say what is liked, until they are taken out of sight', async () => {
    await using shop = await startWithProducts();
    await shop.tell(bought([lamp], { customerId: bob.id }));
    const review = { reviewId: uuidv7(), productId: lamp, authorId: ada.id, rating: 1 };

    await shop.tell(reviewPublished.draft(review));
    const disliked = idsOf(await recommendationsFor(shop.as(ada), ada.id));
    await shop.tell(reviewRejected.draft({ ...review, reason: 'None.' }));
    await shop.tell(reviewRejected.draft({ ...review, reviewId: uuidv7(), reason: 'None.' }));

    expect(disliked).not.toContain(lamp);
    expect(idsOf(await recommendationsFor(shop.as(ada), ada.id))).toContain(lamp);
  });

  it('of stock: what is sold out is not shown until some of it is there', async () => {
    await using shop = await startWithProducts();
    const stock = (status: 'IN_STOCK' | 'OUT_OF_STOCK') =>
      inventoryStockChanged.draft({ variantId: chair, available: status === 'IN_STOCK' ? 5 : 0, status });
    await shop.tell(bought([chair, table]));

    await shop.tell(stock('OUT_OF_STOCK'));
    const soldOut = [...(await trending(shop.guest)), ...(await productPage(shop.guest, table)).related];
    const viewed = await record(shop.as(ada), { productId: chair, kind: 'VIEW' });
    await shop.tell(stock('IN_STOCK'));

    expect(idsOf(soldOut)).not.toContain(chair);
    expect(viewed.userErrors).toEqual([]);
    expect(idsOf(await trending(shop.guest))).toContain(chair);
  });
});

describe('a place of the shop', () => {
  it('shows what goes with what is there, and not that itself', async () => {
    await using shop = await startWithProducts();
    await shop.tell(bought([chair, lamp], { customerId: bob.id }));

    for (const placement of ['PRODUCT', 'CART', 'AFTER_PURCHASE']) {
      const { recommendations } = await shop.guest.query(SHELF, { placement, productIds: [chair] });
      expect(recommendations[0]).toMatchObject({
        ...{ product: { id: lamp }, reason: 'GOES_WITH', because: { id: chair } },
      });
      expect(idsOf(recommendations)).not.toContain(chair);
      expect(idsOf(recommendations)).toContain(table);
    }
  });

  it('does not show a vendor what they sell themselves', async () => {
    await using shop = await startWithProducts();
    const vendorId = uuidv7();
    await shop.given(({ products }) =>
      products.catalogue([{ productId: lamp, categoryId: chair, vendorId, title: 'Lamp', isPublished: true }]),
    );

    const own = await shop.as({ ...ada, vendorId }).query(SHELF, { placement: 'HOME' });
    const others = await shop.as(ada).query(SHELF, { placement: 'HOME' });

    expect(idsOf(own.recommendations)).not.toContain(lamp);
    expect(idsOf(others.recommendations)).toContain(lamp);
  });
});
