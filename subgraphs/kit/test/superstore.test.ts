import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPostalAddress } from '@agora/schema/address';
import {
  superstoreCategories,
  superstoreCustomers,
  superstoreOrders,
  superstoreProducts,
  superstoreReviews,
} from '../src/superstore/index.ts';

describe('the data set', () => {
  it('has 17 sub-categories under 3 categories', () => {
    const categories = superstoreCategories();

    const top = categories.filter(({ parentId }) => parentId === null);
    expect(top.map(({ slug }) => slug)).toEqual(['furniture', 'office-supplies', 'technology']);
    expect(categories.filter(({ parentId }) => top.some(({ id }) => id === parentId))).toHaveLength(17);
    expect(distinct(categories, 'slug')).toBe(20);
  });

  it('has 1,862 products, each with its own id, variant, SKU and slug, in a sub-category', () => {
    const products = superstoreProducts();

    expect(products).toHaveLength(1_862);
    for (const key of ['id', 'variantId', 'sku', 'slug'] as const) expect(distinct(products, key)).toBe(1_862);
    const subCategories = superstoreCategories().filter(({ parentId }) => parentId !== null);
    expect(new Set(products.map(({ categoryId }) => categoryId))).toEqual(new Set(subCategories.map(({ id }) => id)));
    expect(products.every(({ slug }) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toBe(true);
    expect(products.every(({ unitPriceCents: cents }) => Number.isSafeInteger(cents) && cents >= 1)).toBe(true);
    expect(products.every(({ weightGrams }) => Number.isSafeInteger(weightGrams) && weightGrams > 0)).toBe(true);
  });

  it('sends everything to addresses that the shop takes as they are', () => {
    const addresses = [...superstoreOrders(), ...superstoreCustomers()].map(({ address }) => address);

    expect(addresses.filter((address) => !isDeepStrictEqual(readPostalAddress(address), address))).toEqual([]);
  });

  it('knows the Bush Somerset bookcase as it was sold', () => {
    const bookcase = superstoreProducts().find(({ sku }) => sku === 'FUR-BO-10001798');

    expect(bookcase).toMatchObject({
      title: 'Bush Somerset Collection Bookcase',
      slug: 'bush-somerset-collection-bookcase',
      unitPriceCents: 13_098,
    });
  });

  it('has 793 customers with their own addresses at example.com', () => {
    const customers = superstoreCustomers();

    expect(customers).toHaveLength(793);
    for (const key of ['id', 'email', 'addressId', 'paymentMethodId'] as const) {
      expect(distinct(customers, key)).toBe(793);
    }
    expect(customers.every(({ email }) => /^[a-z]+(\.[a-z]+)*@example\.com$/.test(email))).toBe(true);
    expect(customers.every(({ address }) => /^\d{5}$/.test(address.postalCode))).toBe(true);
    expect(customers.every(({ address }) => /^[A-Z]{2}$/.test(address.region ?? ''))).toBe(true);
  });

  it('has 2,536 reviews of what their authors bought, each of another product or author, most of them kind', () => {
    const reviews = superstoreReviews();
    const bought = new Set(
      superstoreOrders().flatMap(({ customerId, lines }) => lines.map(({ productId }) => `${customerId} ${productId}`)),
    );

    expect(reviews).toHaveLength(2_536);
    expect(distinct(reviews, 'id')).toBe(2_536);
    const written = reviews.map(({ customerId, productId }) => `${customerId} ${productId}`);
    expect(new Set(written).size).toBe(2_536);
    expect(written.filter((each) => !bought.has(each))).toEqual([]);
    const given = [1, 2, 3, 4, 5].map((stars) => reviews.filter(({ rating }) => rating === stars).length);
    expect(given).toEqual(given.toSorted((one, other) => one - other));
    expect(given.every((count) => count > 0)).toBe(true);
  });

  it('has 5,009 orders with 9,994 lines that add up, oldest first', () => {
    const orders = superstoreOrders();
    const lines = orders.flatMap((order) => order.lines);

    expect(orders).toHaveLength(5_009);
    expect(lines).toHaveLength(9_994);
    for (const key of ['id', 'number'] as const) expect(distinct(orders, key)).toBe(5_009);
    expect(distinct(lines, 'id')).toBe(9_994);
    expect(orders.map(({ orderedAt }) => orderedAt)).toEqual(
      orders.map(({ orderedAt }) => orderedAt).toSorted((a, b) => a.getTime() - b.getTime()),
    );
    expect(orders.every(({ orderedAt, shippedAt }) => orderedAt < shippedAt)).toBe(true);
    expect(lines.every(({ totalCents }) => Number.isSafeInteger(totalCents) && totalCents > 0)).toBe(true);
  });

  it('keeps price, quantity and discount of a line as they were', () => {
    const order = superstoreOrders().find(({ number }) => number === 'US-2015-108966');

    expect(order?.lines[0]).toMatchObject({
      sku: 'FUR-TA-10000577',
      quantity: 5,
      unitPriceCents: 34_821,
      discountBasisPoints: 4_500,
      totalCents: 95_758,
    });
    expect(order?.totalCents).toBe(95_758 + 2_237);
  });

  it('refers only to customers, products and variants that it has', () => {
    const customers = new Set(superstoreCustomers().map(({ id }) => id));
    const variants = new Map(superstoreProducts().map(({ id, variantId }) => [variantId, id]));

    for (const { customerId, lines } of superstoreOrders()) {
      expect(customers).toContain(customerId);
      for (const { productId, variantId } of lines) expect(variants.get(variantId)).toBe(productId);
    }
  });

  it('gives the same valid ids at every reading', () => {
    const [product] = superstoreProducts();

    expect(z.uuid().safeParse(product?.id).success).toBe(true);
    expect(product?.id).toBe('5684d251-a5d3-52a0-ad64-cec32f1d0a2e');
    expect(superstoreProducts()).toBe(superstoreProducts());
  });
});

function distinct<Item>(items: readonly Item[], key: keyof Item): number {
  return new Set(items.map((item) => item[key])).size;
}
