import { productCreated, productPriceChanged, productPublished, productUpdated } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { productImportGroup } from '../src/db/import-tables.ts';
import { bring, desk, jsonl, lamp, lines, send } from './bring.ts';
import { shown } from './shown-product.ts';
import { admin, startWithCategories } from './start-product.ts';

/** As Shopify's sample files are: no SKUs, HTML, further pictures. */
const shirts = `Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Price,Variant Compare At Price,Image Src
ocean-blue-shirt,Ocean Blue Shirt,"<p>Made of <b>cotton</b> &amp; love.</p><script>alert(1)</script><p>Soft.</p>",Partners Demo,Shirt,men,true,Size,S,,200,50,65.00,https://pictures.example/1.jpg
ocean-blue-shirt,,,,,,,,M,,210.4,50,,https://pictures.example/2.jpg
ocean-blue-shirt,,,,,,,,,,,,,https://pictures.example/3.jpg
Classic Vest!,Classic Varsity Top,,Partners Demo,Shirt,,false,Title,Default Title,VEST-1,,60,,
`;

describe('a file of Shopify', () => {
  it('is imported as it is: HTML as text, SKUs made where there are none, handles kept, pictures left out', async () => {
    await using shop = await startWithCategories();

    const done = await bring(shop, shirts, { viewer: admin, query: { category: 'furniture' } });

    expect(done).toMatchObject({
      status: 'COMPLETED',
      format: 'SHOPIFY_CSV',
      rowCount: 4,
      createdCount: 3,
      skippedCount: 1,
      refusedCount: 0,
      endedAt: expect.any(String),
    });
    expect(await shown(shop, 'ocean-blue-shirt')).toEqual({
      title: 'Ocean Blue Shirt',
      description: 'Made of cotton & love.\n\nSoft.',
      status: 'PUBLISHED',
      version: 1,
      category: { slug: 'furniture' },
      brand: { name: 'Partners Demo' },
      options: [{ name: 'Size', values: ['S', 'M'] }],
      attributes: [],
      variants: [
        {
          sku: 'OCEAN-BLUE-SHIRT-S',
          title: 'S',
          weightGrams: 200,
          price: { amount: '50.00' },
          compareAtPrice: { amount: '65.00' },
          selectedOptions: [{ value: 'S' }],
        },
        {
          sku: 'OCEAN-BLUE-SHIRT-M',
          title: 'M',
          weightGrams: 210,
          price: { amount: '50.00' },
          compareAtPrice: null,
          selectedOptions: [{ value: 'M' }],
        },
      ],
    });
    expect(await shown(shop, 'classic-vest')).toMatchObject({ status: 'DRAFT', variants: [{ sku: 'VEST-1' }] });
    expect(await shop.emitted(productCreated)).toHaveLength(2);
    expect(await shop.emitted(productPublished)).toHaveLength(1);
    expect(await shop.running.database.db.$count(productImportGroup)).toBe(0);
  });

  it('changes nothing when it comes again, and what is other where it is other', async () => {
    await using shop = await startWithCategories();
    const sent = { viewer: admin, query: { category: 'furniture' } };
    await bring(shop, shirts, sent);

    const again = await bring(shop, shirts, sent);
    const changed = await bring(shop, shirts.replace('S,,200,50,', 'S,,200,40,'), sent);

    expect(again).toMatchObject({ createdCount: 0, updatedCount: 0, unchangedCount: 3, skippedCount: 1 });
    expect(changed).toMatchObject({ updatedCount: 2, unchangedCount: 1 });
    expect(await shown(shop, 'ocean-blue-shirt')).toMatchObject({ version: 2 });
    expect(await shop.emitted(productPriceChanged)).toMatchObject([
      { previous: { minor: 5_000 }, price: { minor: 4_000 } },
    ]);
    expect(await shop.emitted(productUpdated)).toHaveLength(1);
  });

  it.each([
    ['text/csv', 'Handle,Title\nbox,Box\nstuhl,Stühle\n'],
    ['text/tab-separated-values', 'id\ttitle\nbox\tBox\nstuhl\tStühle\n'],
    ['application/x-ndjson', '{"slug":"box"}\n{"slug":"bag"}\n{"slug":"stuhl","title":"Stühle"}\n'],
    ['application/xml', '<rss>\n<item><id>1</id></item>\n<item><id>2</id><title>Stühle</title></item></rss>'],
  ])('as %s is refused when it is in another encoding, with the line and the byte', async (type, text) => {
    await using shop = await startWithCategories();
    const file = new Uint8Array(Buffer.from(text, 'latin1'));

    const answer = await send(shop, file, { type });

    expect(answer).toMatchObject({ status: 422, code: 'INVALID_FILE', line: 3, byte: file.indexOf(0xfc) + 1 });
    expect((await send(shop, `\uFEFF${text}`, { type })).status).toBe(202);
  });

  it('says what is wrong with a row that is too long, or has quotation marks where they may not be', async () => {
    await using shop = await startWithCategories();
    const wrong = async (row: string) => (await send(shop, `Handle,Title\na,b\n${row}\nc,d\n`)).detail;

    expect(await wrong(`long,${'x'.repeat(1_100_000)}`)).toMatch(/^Row 3 is too long: .* 1 MiB/);
    expect(await wrong('open,"Box')).toBe('Row 3 has a quotation mark that is never closed.');
    expect(await wrong('odd,"Box" of 3')).toMatch(/^Row 3 cannot be read: a quotation mark/);
  });

  it('is refused whole when it is no table, and names the row', async () => {
    await using shop = await startWithCategories();

    expect(await send(shop, 'Handle,Title\na,"b\n')).toMatchObject({ status: 422, code: 'INVALID_FILE', row: 2 });
    expect(await send(shop, 'Name,Title\na,b\n')).toMatchObject({ status: 422, code: 'INVALID_FILE', row: 1 });
    expect(await send(shop, 'Handle,Title\n')).toMatchObject({ status: 422, code: 'INVALID_FILE' });
    expect(await send(shop, shirts, { query: { category: 'none' } })).toMatchObject({ code: 'CATEGORY_NOT_FOUND' });
    expect(await send(shop, shirts, { query: { what: 'else' } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await send(shop, shirts, { type: 'application/json' })).toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE' });
    const rows = 'Handle,Title\n' + 'a,b\n'.repeat(200_001);
    expect(await send(shop, rows)).toMatchObject({ status: 422, code: 'TOO_MANY_ROWS' });
  });
});

describe('a product that there is', () => {
  it('gets what is said of it: texts, new options and variants, prices, its state', async () => {
    await using shop = await startWithCategories();
    const first = { ...desk, variants: [desk.variants[0]] };
    await bring(shop, lines(first), { type: jsonl });

    const more = {
      slug: 'desk',
      title: 'Large desk',
      status: 'ARCHIVED',
      variants: [
        { sku: 'DESK-1', price: '90.00', compareAtPrice: '100.00' },
        { price: '200.00', options: { Width: '2 m' } },
      ],
    };
    const done = await bring(shop, lines(more), { type: jsonl });

    expect(done.told).toEqual([[1, 'UPDATED', null, null]]);
    expect(await shown(shop, 'desk')).toMatchObject({
      title: 'Large desk',
      status: 'ARCHIVED',
      version: 2,
      options: [{ name: 'Width', values: ['1 m', '2 m'] }],
      variants: [
        { sku: 'DESK-1', price: { amount: '90.00' }, compareAtPrice: { amount: '100.00' } },
        { sku: 'DESK-2-M', price: { amount: '200.00' }, selectedOptions: [{ value: '2 m' }] },
      ],
    });
    expect((await bring(shop, lines(more), { type: jsonl })).told).toEqual([[1, 'UNCHANGED', null, null]]);
  });

  it('is the same product where it stands in the file twice, and under its former slug', async () => {
    await using shop = await startWithCategories();

    await bring(shop, lines(lamp, desk, { slug: 'lamp', title: 'Lamp 2' }), { type: jsonl });

    expect(await shown(shop, 'lamp')).toMatchObject({ title: 'Lamp 2', version: 2, variants: [{ sku: 'LAMP' }] });
  });
});
