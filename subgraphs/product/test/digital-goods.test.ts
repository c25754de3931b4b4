import { inventoryStockChanged, productCreated, productQuote, productUpdated } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { bring, jsonl } from './bring.ts';
import { admin, startWithCategories } from './start-product.ts';
import { startWithChair, variantId } from './start-with-chair.ts';

const READ = '{ product(slug: "guide") { variants { sku requiresShipping } } }';

const csv = `Handle,Title,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Requires Shipping
guide,Guide,furniture,true,Form,Download,GUIDE-D,9.00,false
guide,,,,,Book,GUIDE-B,19.00,TRUE
guide,,,,,Poster,GUIDE-P,9.00,
`;

describe('a variant that is not shipped', () => {
  it('says so to whoever quotes it, listens or looks, from the change on', async () => {
    await using shop = await startWithChair();
    const quoted = async () => (await shop.ask(productQuote, { variantIds: [variantId], currency: 'USD' })).quotes[0];
    const before = await quoted();

    await shop.change('productVariantUpdate', { requiresShipping: false });
    const after = await quoted();
    const told = await shop.emitted(productUpdated);
    await shop.change('productVariantUpdate', { title: 'Download' });
    const kept = await quoted();
    await shop.change('productVariantUpdate', { requiresShipping: true });

    expect(before).not.toHaveProperty('requiresShipping');
    expect([after, kept]).toMatchObject([{ requiresShipping: false }, { requiresShipping: false }]);
    expect(told).toMatchObject([{ variants: [{ variantId, requiresShipping: false }] }]);
    expect(await quoted()).not.toHaveProperty('requiresShipping');
  });

  it('is made so, and shipped unless that is said', async () => {
    await using shop = await startWithChair();
    const price = { amount: '8', currency: 'USD' };

    await shop.change('productVariantsAdd', {
      variants: [
        { sku: 'CARE', title: 'Care', price, requiresShipping: false },
        { sku: 'BLUE', title: 'Blue', price },
      ],
    });

    const { product } = await shop.guest.query('{ product(slug: "chiar") { variants { sku requiresShipping } } }');
    expect(product.variants).toEqual([
      { sku: 'RED', requiresShipping: true },
      { sku: 'CARE', requiresShipping: false },
      { sku: 'BLUE', requiresShipping: true },
    ]);
  });

  it('is found among what is in stock, whatever is told of stock', async () => {
    await using shop = await startWithChair();
    const inStock = async () =>
      (await shop.guest.query('{ products(where: { inStock: true }) { nodes { slug } } }')).products.nodes;
    const before = await inStock();

    await shop.change('productVariantUpdate', { requiresShipping: false });
    await shop.tell(inventoryStockChanged.draft({ variantId, available: 0, status: 'OUT_OF_STOCK' }));

    expect(before).toEqual([]);
    expect(await inStock()).toEqual([{ slug: 'chiar' }]);
  });
});

describe('a file', () => {
  it('of Shopify says which variants are shipped, and is written so', async () => {
    await using shop = await startWithCategories();

    await bring(shop, csv, { viewer: admin, query: { category: 'furniture' } });
    const read = await shop.guest.query(READ);
    const file = await (await shop.request('/exports/products?format=SHOPIFY_CSV', {}, admin)).text();
    const again = await bring(shop, file, { viewer: admin });
    await bring(shop, csv.replace('9.00,false', '9.00,true'), { viewer: admin });

    expect(read.product.variants).toEqual([
      { sku: 'GUIDE-D', requiresShipping: false },
      { sku: 'GUIDE-B', requiresShipping: true },
      { sku: 'GUIDE-P', requiresShipping: true },
    ]);
    expect(again).toMatchObject({ unchangedCount: 3, refusedCount: 0 });
    expect((await shop.guest.query(READ)).product.variants[0]).toEqual({ sku: 'GUIDE-D', requiresShipping: true });
  });

  it('of lines of JSON says it too, and what says nothing leaves it as it is', async () => {
    await using shop = await startWithCategories();
    const guide = { slug: 'guide', title: 'Guide', category: 'furniture', status: 'PUBLISHED' };
    const variant = { sku: 'GUIDE', price: '9.00' };
    const line = (one: object) => `${JSON.stringify({ ...guide, variants: [one] })}\n`;

    await bring(shop, line({ ...variant, requiresShipping: false }), { viewer: admin, type: jsonl });
    await bring(shop, line({ ...variant, price: '8.00' }), { viewer: admin, type: jsonl });
    const file = await (await shop.request('/exports/products?format=JSON_LINES', {}, admin)).text();

    expect((await shop.guest.query(READ)).product.variants).toEqual([{ sku: 'GUIDE', requiresShipping: false }]);
    expect(await shop.emitted(productCreated)).toMatchObject([{ variants: [{ requiresShipping: false }] }]);
    expect(JSON.parse(file)).toMatchObject({ variants: [{ sku: 'GUIDE', requiresShipping: false }] });
  });
});
