import { describe, expect, it } from 'vitest';
import { bring, jsonl, lamp, lines } from './bring.ts';
import { admin, type ProductShop, startWithCategories } from './start-product.ts';

const limitOf = async (shop: ProductShop) =>
  (await shop.as(admin).query('{ variant(sku: "LAMP") { quantityLimitPerCustomer } }')).variant
    .quantityLimitPerCustomer;

const told = async (shop: ProductShop, limit: number | null) =>
  (
    await bring(shop, lines({ slug: 'lamp', variants: [{ sku: 'LAMP', quantityLimitPerCustomer: limit }] }), {
      type: jsonl,
    })
  ).told;

const table = (limit: string) =>
  `Handle,Variant SKU,Variant Price,Variant Limit Per Customer\nlamp,LAMP,${lamp.variants[0]?.price ?? ''},${limit}\n`;

describe('a limit per customer in a file', () => {
  it('of JSON is set, stays when nothing is said of it, and is taken away by null', async () => {
    await using shop = await startWithCategories();
    await bring(shop, lines(lamp), { type: jsonl });

    const outcomes = [await told(shop, 4), await limitOf(shop)];
    await bring(shop, lines({ slug: 'lamp', title: 'Brighter lamp' }), { type: jsonl });
    outcomes.push(await limitOf(shop), await told(shop, null), await limitOf(shop));

    expect(outcomes).toEqual([[[1, 'UPDATED', null, null]], 4, 4, [[1, 'UPDATED', null, null]], null]);
  });

  it('of CSV is set, exported, and taken away by the word none; what is no number is refused at its column', async () => {
    await using shop = await startWithCategories();
    await bring(shop, lines(lamp), { type: jsonl });

    await bring(shop, table('4'));
    const file = await (await shop.request('/exports/products?format=SHOPIFY_CSV&query=lamp', {}, admin)).text();
    const refused = (await bring(shop, table('many'))).told;
    const limits = [await limitOf(shop)];
    await bring(shop, table(''));
    limits.push(await limitOf(shop));
    await bring(shop, table('none'));
    limits.push(await limitOf(shop));

    const [headings = '', row = ''] = file.split('\n');
    expect(row.split(',')[headings.split(',').indexOf('Variant Limit Per Customer')]).toBe('4');
    expect(refused).toEqual([[2, 'REFUSED', 'INVALID_QUANTITY_LIMIT', 'quantityLimitPerCustomer']]);
    expect(limits).toEqual([4, 4, null]);
  });
});
