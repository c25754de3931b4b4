import { productCreated } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { productImportRow } from '../src/db/import-tables.ts';
import { bring, desk, IMPORT, jsonl, lamp, lines } from './bring.ts';
import { aProduct, otherVendor, startWithCategories, vendor } from './start-product.ts';
import { shown } from './shown-product.ts';

const headings =
  'Handle,Title,Type,Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Price,Variant Compare At Price,SEO Title,Tax Class';
const long = 'x'.repeat(201);

describe('all faults of a row', () => {
  it('of a table are told at once, in the columns where they are', async () => {
    await using shop = await startWithCategories();
    const file = [
      headings,
      `shirt,${long},Nothing,,Size,S,SHIRT-S,heavy,-1,,${long},Odd Class`,
      'shirt,,,,,M,SHIRT-S,2000000,free,,,',
      'shirt,,,,,S,SHIRT-3,1,5.00,,,',
      'fine,Fine,Chairs,,,,FINE,1,5.00,,,',
    ].join('\n');

    const done = await bring(shop, file);

    expect(done).toMatchObject({ createdCount: 1, refusedCount: 3 });
    expect(done.faults).toEqual({
      2: [
        'Type: CATEGORY_NOT_FOUND',
        'Title: INVALID_TEXT',
        'Tax Class: INVALID_TAX_CLASS',
        'SEO Title: INVALID_TEXT',
        'Variant Grams: INVALID_WEIGHT',
        'Variant Price: INVALID_PRICE',
      ],
      3: ['Variant SKU: SKU_TAKEN', 'Variant Grams: INVALID_WEIGHT', 'Variant Price: INVALID_PRICE'],
      4: ['Option1 Value: OPTION_VALUES_TAKEN'],
    });
  });

  it.each(['TRUE', 'FALSE', ''])(
    'of a new product of no known category are told, where Published is "%s"',
    async (is) => {
      await using shop = await startWithCategories();
      const file = `Handle,Title,Type,Published,Variant SKU,Variant Price\nx,X,Nonsense,${is},SKU-1,-4.00`;

      const done = await bring(shop, file, { query: { dryRun: 'true' } });
      const placed = await bring(shop, file, { query: { dryRun: 'true', category: 'chairs' } });

      expect([done.status, placed.status]).toEqual(['COMPLETED', 'COMPLETED']);
      expect(done.faults).toEqual({ 2: ['Type: CATEGORY_NOT_FOUND', 'Variant Price: INVALID_PRICE'] });
      expect(placed.faults).toEqual({ 2: ['Variant Price: INVALID_PRICE'] });
    },
  );

  it('of a published product without a form that is sold are told', async () => {
    await using shop = await startWithCategories();
    const bad = { slug: 'bad', title: '', status: 'PUBLISHED', category: 'none', variants: [] };

    const done = await bring(shop, lines(bad), { type: jsonl });

    expect(done.faults).toEqual({
      1: ['category: CATEGORY_NOT_FOUND', 'variants: INVALID_VARIANT_COUNT', 'title: INVALID_TEXT'],
    });
  });

  it('are those of cells that are neither true nor false, and of prices before that cannot be', async () => {
    await using shop = await startWithCategories();
    const file = [
      'Handle,Title,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Compare At Price,Variant Requires Shipping',
      'a,A,Chairs,maybe,,,A-1,5.00,,perhaps',
      'b,B,Chairs,TRUE,,,B-1,5.00,-1,True',
      'c,C,Chairs,false,,,C-1,abc,-1,FALSE',
      'd,D,Chairs,,,,D-1,5.00,0.00,',
      'e,E,Chairs,true,,,E-1,5.00,5.00,false',
      'f,F,Chairs,true,Size,S,F-1,5.00,6.00,true',
      'f,,,,,M,F-2,5.00,much,no',
    ].join('\n');

    const done = await bring(shop, file, { query: { policy: 'IGNORE_FAILED' } });
    const before = await bring(shop, file.replace('d,D,Chairs,,', 'd,D,Chairs,yes,'), { query: { dryRun: 'true' } });

    const faulty = {
      2: ['Published: INVALID_RECORD', 'Variant Requires Shipping: INVALID_RECORD'],
      3: ['Variant Compare At Price: INVALID_PRICE'],
      4: ['Variant Price: INVALID_PRICE', 'Variant Compare At Price: INVALID_PRICE'],
      8: ['Variant Requires Shipping: INVALID_RECORD', 'Variant Compare At Price: INVALID_PRICE'],
    };
    expect(done.faults).toEqual(faulty);
    expect(done).toMatchObject({ createdCount: 3, refusedCount: 4 });
    expect((await shown(shop, 'f')).variants).toMatchObject([{ sku: 'F-1', compareAtPrice: { amount: '6.00' } }]);
    expect(before.faults).toMatchObject({ ...faulty, 5: ['Published: INVALID_RECORD'] });
  });

  it.each([
    ['k\u0000', { 'k\u0000': 1 }, 'k\uFFFD: INVALID_RECORD'],
    ['half a character', { 'k\ud800': 1 }, 'k\uFFFD: INVALID_RECORD'],
    ['a category', { category: 'a\u0000' }, 'category: CATEGORY_NOT_FOUND'],
    ['a brand', { brand: 'a\u0000' }, 'brand: BRAND_NOT_FOUND'],
    ['a SKU', { variants: [{ sku: 'a\u0000', price: '1.00' }] }, 'variants.0.sku: INVALID_TEXT'],
    ['an attribute', { attributes: { 'a\u0000': 'x' } }, 'attributes.a\uFFFD: ATTRIBUTE_NOT_FOUND'],
    ['a language', { translations: { 'd\u0000': { title: 'x' } } }, 'translations.d\uFFFD: INVALID_RECORD'],
    ['a name that is cut', { [`${'x'.repeat(199)}😀`]: 1 }, `${'x'.repeat(199)}\uFFFD: INVALID_RECORD`],
  ])('are told of what no database keeps: %s', async (_, given, fault) => {
    await using shop = await startWithCategories();

    const done = await bring(shop, lines({ ...lamp, ...given }), { type: jsonl });

    expect(done).toMatchObject({ status: 'COMPLETED', faults: { 1: [fault] } });
  });

  it('of a feed are told by its elements', async () => {
    await using shop = await startWithCategories();
    const feed = `id\ttitle\tproduct_type\tprice\tshipping_weight\nA-1\t${long}\tNothing\tnone USD\tlots\n`;

    const done = await bring(shop, feed, { type: 'text/tab-separated-values' });

    expect(done.faults).toEqual({
      2: [
        'product_type: CATEGORY_NOT_FOUND',
        'title: INVALID_TEXT',
        'shipping_weight: INVALID_WEIGHT',
        'price: INVALID_PRICE',
      ],
    });
  });

  it('of a line of JSON name the variant, and what cannot be read stands beside what is amiss otherwise', async () => {
    await using shop = await startWithCategories();
    const bad = {
      slug: 'bad',
      title: '',
      colour: 'red',
      category: 7,
      brand: 'None',
      attributes: { none: 'red', less: 1 },
      translations: { en: { title: 'Bad' }, de: { title: long, options: { Size: { name: 'x' } } } },
      variants: [
        { sku: 'B-1', price: 5 },
        { sku: 'B-2', price: '-5', compareAtPrice: 'much', weightGrams: -1, size: 'S' },
      ],
    };

    const done = await bring(shop, lines(bad, { ...bad, slug: 'Not a slug', colour: undefined, title: undefined }), {
      type: jsonl,
    });

    const unread = ['category: INVALID_RECORD', 'variants.0.price: INVALID_RECORD', 'variants.1.size: INVALID_RECORD'];
    const others = [
      'brand: BRAND_NOT_FOUND',
      'attributes.none: ATTRIBUTE_NOT_FOUND',
      'attributes.less: ATTRIBUTE_NOT_FOUND',
      'translations.en: INVALID_LANGUAGE',
      'translations.de.title: INVALID_TEXT',
      'translations.de.option/Size: INVALID_TRANSLATION',
      'variants.1.weightGrams: INVALID_WEIGHT',
      'variants.1.price: INVALID_PRICE',
      'variants.1.compareAtPrice: INVALID_PRICE',
    ];
    const [brand = '', ...rest] = others;
    expect(done.faults[1]).toEqual([...unread, 'colour: INVALID_RECORD', brand, 'title: INVALID_TEXT', ...rest]);
    expect(done.faults[2]).toEqual([...unread, 'slug: INVALID_RECORD', ...others]);
    expect(done.told.map(([, , code]: unknown[]) => code)).toEqual(['INVALID_RECORD', 'INVALID_RECORD']);
  });

  it('of a product that there is are told of what the row says, and of nothing else', async () => {
    await using shop = await startWithCategories();
    await shop.given(({ products }) =>
      products.add([
        aProduct({ slug: 'theirs', sku: 'TAKEN', vendorId: otherVendor.vendorId }),
        aProduct({ slug: 'mine', sku: 'MINE', status: 'PUBLISHED' }),
      ]),
    );
    const mine = {
      slug: 'mine',
      title: '',
      category: 'none',
      status: 'DRAFT',
      variants: [
        { sku: 'MINE', price: '1.001', weightGrams: -1 },
        { sku: 'TAKEN', price: '0' },
      ],
    };

    const done = await bring(shop, lines(mine, { slug: 'mine', seoTitle: long }), { type: jsonl });

    expect(done.faults).toEqual({
      1: [
        'category: CATEGORY_NOT_FOUND',
        'title: INVALID_TEXT',
        'status: INVALID_TRANSITION',
        'variants.0.weightGrams: INVALID_WEIGHT',
        'variants.0.price: INVALID_PRICE',
        'variants.1.sku: SKU_TAKEN',
        'variants.1.price: INVALID_PRICE',
      ],
      2: ['seoTitle: INVALID_TEXT'],
    });
    expect(await shown(shop, 'mine')).toMatchObject({ version: 1 });
  });

  it.each(['IGNORE_FAILED', 'REJECT_FAILED_ROWS', 'REJECT_EVERYTHING'])(
    'are the same in a dry run and in earnest, where the policy is %s',
    async (policy) => {
      await using shop = await startWithCategories();
      const worse = { ...desk, variants: [desk.variants[0], { ...desk.variants[1], weightGrams: -1 }] };
      const file = lines(lamp, worse, { ...lamp, slug: 'other', title: '', category: 'none' });

      const checked = await bring(shop, file, { type: jsonl, query: { policy, dryRun: 'true' } });
      const written = await bring(shop, file, { type: jsonl, query: { policy } });

      expect(checked.faults).toEqual({
        2: ['variants.1.weightGrams: INVALID_WEIGHT', 'variants.1.price: INVALID_PRICE'],
        3: expect.arrayContaining(['category: CATEGORY_NOT_FOUND', 'title: INVALID_TEXT']),
      });
      expect(written.faults[2]).toEqual(checked.faults[2]);
      expect(checked.told[1][1]).toBe(policy === 'IGNORE_FAILED' ? 'CREATED' : 'REFUSED');
      const created = { IGNORE_FAILED: 2, REJECT_FAILED_ROWS: 1, REJECT_EVERYTHING: 0 }[policy] ?? NaN;
      expect(await shop.emitted(productCreated)).toHaveLength(created);
    },
  );

  it('leave out each row that has some and keep the others, where the policy says so', async () => {
    await using shop = await startWithCategories();
    const file = [
      headings,
      'shirt,Shirt,Chairs,,Size,S,SHIRT-S,1,5.00,,,',
      'shirt,,,,,M,SHIRT-M,heavy,free,,,',
      'shirt,,,,,L,SHIRT-L,1,5.00,,,',
    ].join('\n');

    const done = await bring(shop, file, { query: { policy: 'IGNORE_FAILED' } });

    expect(done.faults).toEqual({ 3: ['Variant Grams: INVALID_WEIGHT', 'Variant Price: INVALID_PRICE'] });
    expect(done.told.map(([, outcome]: unknown[]) => outcome)).toEqual(['CREATED', 'REFUSED', 'CREATED']);
    expect((await shown(shop, 'shirt')).variants).toMatchObject([{ sku: 'SHIRT-S' }, { sku: 'SHIRT-L' }]);
  });

  it('are at most twenty of a row, which says that there are more; names as long as a row are cut', async () => {
    await using shop = await startWithCategories();
    const attributes = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`${long}${n}`, 'x']));
    const unknown = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`key${n}`, 'x']));

    const done = await bring(shop, lines({ ...lamp, attributes }, { ...lamp, ...unknown }), { type: jsonl });

    for (const row of done.rows.nodes) {
      expect(row.faults).toHaveLength(20);
      expect(row.hasMoreFaults).toBe(true);
    }
    expect(done.rows.nodes[0].faults[0].column).toHaveLength(200);
  });

  it('stand in the report, each on a line of its cell, and none of them is a formula', async () => {
    await using shop = await startWithCategories();
    const file = lines({ ...lamp, '=1+1': 2, title: '' });

    const done = await bring(shop, file, { type: jsonl });
    const report = await (await shop.request(`/imports/${done.id}/rows`, {}, vendor)).text();

    const [heading, ...body] = report.split('\n');
    expect(heading).toBe('row,outcome,code,field,message,slug,productId,faults,hasMoreFaults');
    expect(body.join('\n')).toContain(`"'=1+1: INVALID_RECORD: The row cannot be read`);
    expect(body.join('\n')).toMatch(/\ntitle: INVALID_TEXT: This text is empty.*",false\n$/s);
  });

  it('of rows that an earlier release wrote are the one that it knew', async () => {
    await using shop = await startWithCategories();
    const { id } = await bring(shop, lines({ ...lamp, title: '' }), { type: jsonl });
    await shop.running.database.db.update(productImportRow).set({ faults: null });

    const { productImport } = await shop.as(vendor).query(IMPORT, { id });

    expect(productImport.rows.nodes[0].faults).toMatchObject([{ column: 'title', code: 'INVALID_TEXT' }]);
  });
});
