import { productCreated } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { bring, desk, IMPORT, jsonl, lamp, lines } from './bring.ts';
import { aProduct, otherVendor, startWithCategories, vendor } from './start-product.ts';
import { shown } from './shown-product.ts';

describe('rows that are refused', () => {
  const file = lines(lamp, desk, { ...lamp, slug: 'Not a slug' }, { ...lamp, slug: 'x', colour: 'red' });

  it('leave out their product, and no other', async () => {
    await using shop = await startWithCategories();

    const done = await bring(shop, `${file}\n{"slug":`, { type: jsonl });

    expect(done).toMatchObject({ status: 'COMPLETED', rowCount: 5, createdCount: 1, refusedCount: 4 });
    expect(done.told).toEqual([
      [1, 'CREATED', null, null],
      [2, 'REFUSED', 'INVALID_PRICE', 'price'],
      [3, 'REFUSED', 'INVALID_RECORD', 'slug'],
      [4, 'REFUSED', 'INVALID_RECORD', ''],
      [5, 'REFUSED', 'INVALID_RECORD', ''],
    ]);
    expect(await shown(shop, 'desk')).toBeNull();
  });

  it('leave out a variant only, where the policy says so', async () => {
    await using shop = await startWithCategories();

    const done = await bring(shop, file, { type: jsonl, query: { policy: 'IGNORE_FAILED' } });

    expect(done.told.slice(0, 2)).toEqual([
      [1, 'CREATED', null, null],
      [2, 'CREATED', 'INVALID_PRICE', 'price'],
    ]);
    expect((await shown(shop, 'desk')).variants).toMatchObject([{ sku: 'DESK-1' }]);
  });

  it('refuse everything where the policy says so, and nothing is written', async () => {
    await using shop = await startWithCategories();
    const query = { policy: 'REJECT_EVERYTHING' };

    const refused = await bring(shop, file, { type: jsonl, query });
    const passed = await bring(shop, lines(lamp), { type: jsonl, query });

    expect(refused).toMatchObject({ status: 'REJECTED', refusedCount: 3 });
    expect(passed).toMatchObject({ status: 'COMPLETED', createdCount: 1, rows: { totalCount: 1 } });
    expect(await shop.emitted(productCreated)).toHaveLength(1);
  });

  it('refuse a SKU that another product of the same file has, before anything is written', async () => {
    await using shop = await startWithCategories();
    const other = { ...lamp, slug: 'other-lamp', title: 'Other lamp' };

    for (const query of [{ policy: 'REJECT_EVERYTHING' }, { dryRun: 'true' }]) {
      const done = await bring(shop, lines(lamp, other), { type: jsonl, query });
      expect(done).toMatchObject({ createdCount: 1, refusedCount: 1 });
      expect(done.told).toContainEqual([2, 'REFUSED', 'SKU_TAKEN', 'sku']);
    }
    expect(await shop.emitted(productCreated)).toEqual([]);
    expect(await bring(shop, lines(lamp, { ...other, variants: [] }), { type: jsonl })).toMatchObject({
      refusedCount: 1,
    });
  });

  it('are told without anything being written, in a dry run', async () => {
    await using shop = await startWithCategories();

    const done = await bring(shop, file, { type: jsonl, query: { dryRun: 'true' } });

    expect(done).toMatchObject({ status: 'COMPLETED', isDryRun: true, createdCount: 1, refusedCount: 3 });
    expect(await shown(shop, 'lamp')).toBeNull();
    expect(await shop.emitted(productCreated)).toEqual([]);
  });

  it('say of rows of one product which is at fault, can be listed alone, and come as CSV', async () => {
    await using shop = await startWithCategories();
    const bad =
      'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\na,A,Size,S,A-S,1\na,,,M,A-M,nothing\n';

    const done = await bring(shop, bad, { query: { category: 'chairs' } });
    const { productImport } = await shop.as(vendor).query(IMPORT, { id: done.id, outcomes: ['CREATED'] });
    const report = await shop.request(`/imports/${done.id}/rows`, {}, vendor);

    expect(done.told).toEqual([
      [2, 'REFUSED', 'PRODUCT_REFUSED', null],
      [3, 'REFUSED', 'INVALID_PRICE', 'price'],
    ]);
    expect(productImport.rows).toEqual({ totalCount: 0, nodes: [] });
    expect(report.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(
      (await report.text())
        .split('\n')
        .slice(0, 3)
        .map((row) => row.slice(0, 33)),
    ).toEqual([
      'row,outcome,code,field,message,sl',
      '2,REFUSED,PRODUCT_REFUSED,,"Anoth',
      '3,REFUSED,INVALID_PRICE,price,"A ',
    ]);
  });

  it.each([
    [{ ...lamp, category: 'none' }, 'CATEGORY_NOT_FOUND', 'category'],
    [{ ...lamp, category: undefined }, 'CATEGORY_MISSING', 'category'],
    [{ ...lamp, brand: 'None' }, 'BRAND_NOT_FOUND', 'brand'],
    [{ ...lamp, title: undefined }, 'INVALID_TEXT', 'title'],
    [{ ...lamp, attributes: { none: 'red' } }, 'ATTRIBUTE_NOT_FOUND', 'attributes.none'],
    [{ ...lamp, variants: [] }, 'INVALID_VARIANT_COUNT', 'variants'],
    [{ ...lamp, variants: [...lamp.variants, ...lamp.variants] }, 'SKU_TAKEN', 'sku'],
    [{ ...lamp, variants: [{ sku: 'TAKEN', price: '1.00' }] }, 'SKU_TAKEN', 'sku'],
    [{ ...lamp, variants: [{ sku: 'L', price: '1.00', weightGrams: -1 }] }, 'INVALID_WEIGHT', 'weightGrams'],
    [
      { ...lamp, variants: [{ sku: 'L', price: '1.00', quantityLimitPerCustomer: 0 }] },
      'INVALID_QUANTITY_LIMIT',
      'quantityLimitPerCustomer',
    ],
    [{ ...lamp, slug: 'theirs' }, 'SLUG_TAKEN', 'slug'],
    [{ slug: 'mine', status: 'DRAFT' }, 'INVALID_TRANSITION', 'status'],
    [{ slug: 'mine', category: 'none' }, 'CATEGORY_NOT_FOUND', 'category'],
    [{ slug: 'mine', variants: [{ sku: 'MINE', price: '1.001' }] }, 'INVALID_PRICE', 'price'],
    [{ slug: 'mine', variants: [{ sku: 'TAKEN', price: '1.00' }] }, 'SKU_TAKEN', 'sku'],
  ])('say why: %j is %s', async (record, code, field) => {
    await using shop = await startWithCategories();
    await shop.given(({ products }) =>
      products.add([
        aProduct({ slug: 'theirs', sku: 'TAKEN', vendorId: otherVendor.vendorId }),
        aProduct({ slug: 'mine', sku: 'MINE' }),
      ]),
    );

    expect((await bring(shop, lines(record), { type: jsonl })).told).toEqual([[1, 'REFUSED', code, field]]);
  });

  it('tell a category that is not known from one that was not named, in tables too, and take the one chosen for the file', async () => {
    const table = 'Handle,Title,Type,Variant Price\nvase,Vase,Vases,9.00\nbowl,Bowl,,9.00\n';
    await using shop = await startWithCategories();

    const without = await bring(shop, table);
    const withOne = await bring(shop, table, { query: { category: 'chairs' } });

    expect(without.told).toEqual([
      [2, 'REFUSED', 'CATEGORY_NOT_FOUND', 'category'],
      [3, 'REFUSED', 'CATEGORY_MISSING', 'category'],
    ]);
    expect(withOne.told.map(([, outcome]: unknown[]) => outcome)).toEqual(['CREATED', 'CREATED']);
  });
});
