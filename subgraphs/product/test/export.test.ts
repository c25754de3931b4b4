import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../src/formats/guarded-cell.ts';
import { htmlOf, textOfHtml } from '../src/formats/html-text.ts';
import { readRecords } from '../src/formats/read-records.ts';
import { textsOfProduct } from '../src/domain/translations/source-texts.ts';
import { setTranslations } from '../src/domain/translations/translation.ts';
import { ada, admin, aProduct, type ProductShop, startWithCategories, vendor } from './start-product.ts';

const types = {
  SHOPIFY_CSV: 'text/csv',
  JSON_LINES: 'application/x-ndjson',
  GOOGLE_TSV: 'text/tab-separated-values',
  GOOGLE_XML: 'application/xml',
};

const odd = aProduct({
  slug: 'odd',
  title: `=HYPERLINK("x"), "quoted" <b> & 'so'`,
  description: '- First\n\n\nThird, <script> & &amp; "it"\n\ttab; ünï 日本',
  seoTitle: "'=1",
});
const [one] = odd.variants;
if (!one) throw new Error('there is no variant');
const chosen = {
  ...odd,
  product: { ...odd.product, options: [{ name: 'Colour', values: ['Red', 'Blue'] }] },
  variants: [
    { ...one, optionValues: ['Red'], compareAt: { minor: 1_500, currency: 'USD' } },
    { ...one, id: one.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')), sku: 'BLUE', optionValues: ['Blue'] },
  ],
};

/** Of something else than the product says now, as far as its title goes. */
const decided = setTranslations(textsOfProduct({ ...chosen, product: { ...chosen.product, title: 'Even' } }), [], {
  given: [
    {
      language: 'pt-BR',
      texts: new Map([
        ['title', '=Ímpar "so"'],
        ['description', '- Primeiro\n\nTerceiro <b>'],
        ['option/Colour', 'Cor'],
        ['option/Colour/Red', 'Vermelho'],
        ['option/Colour/Blue', 'Azul'],
      ]),
    },
  ],
  removed: [],
});
if (decided.refused) throw new Error(decided.refused);
const translated = decided.translations;

async function startWithOdd() {
  const shop = await startWithCategories();
  await shop.given(({ products }) =>
    products.add([
      chosen,
      aProduct({ slug: 'draft', status: 'DRAFT' }),
      aProduct({ slug: 'gone', status: 'ARCHIVED', cents: 333 }),
      aProduct({ slug: 'others', vendorId: null }),
    ]),
  );
  await shop.given(({ translations }) => translations.add('PRODUCT', new Map([[chosen.product.id, translated]])));
  return shop;
}

const take = (
  shop: ProductShop,
  query: Readonly<Record<string, string>>,
  viewer: typeof vendor | typeof admin = vendor,
) => shop.request(`/exports/products?${new URLSearchParams(query).toString()}`, {}, viewer);

describe('a file of products', () => {
  it('as CSV has columns for the class of taxes and for what is said by attributes, and they are read', async () => {
    await using shop = await startWithOdd();
    const make = 'mutation ($input: AttributeCreateInput!) { attributeCreate(input: $input) { userErrors { code } } }';
    for (const [code, type] of [
      ['material', 'TEXT'],
      ['width', 'NUMBER'],
      ['wireless', 'BOOLEAN'],
    ]) {
      await shop.as(admin).query(make, { input: { code, name: code, type, isFilterable: false } });
    }
    const headings = [
      'Handle',
      'Title',
      'Tax Class',
      'Variant Price',
      ...['material', 'width', 'wireless', 'unknown'].map((code) => `${code} (product.metafields.custom.${code})`),
    ];
    const body = `${headings.join()}\nradio,Radio,books,9.99,Wood,12.5,TRUE,passed over\n`;
    const headers = { 'content-type': 'text/csv' };

    await shop.request('/imports?category=chairs', { method: 'POST', headers, body }, admin);
    await shop.runJob('import-products');

    const read = '{ product(slug: "radio") { taxClass attributes { attribute { code } text number boolean } } }';
    const said = { text: null, number: null, boolean: null };
    expect((await shop.as(admin).query(read)).product).toEqual({
      taxClass: 'books',
      attributes: [
        { ...said, attribute: { code: 'material' }, text: 'Wood' },
        { ...said, attribute: { code: 'width' }, number: 12.5 },
        { ...said, attribute: { code: 'wireless' }, boolean: true },
      ],
    });
    const file = await (await take(shop, { format: 'SHOPIFY_CSV', query: 'radio', status: 'DRAFT' }, admin)).text();
    // Nothing is said of it in the language that something else is translated into.
    expect(file).toContain(`draft,books,Wood,12.5,true,${','.repeat(10)}\n`);
    expect(file.split('\n')[0]).toContain(
      'Option3 Value (pt-BR),material (product.metafields.custom.material) (pt-BR)',
    );
  });

  it.each(Object.entries(types))('as %s changes nothing when it is imported', async (format, type) => {
    await using shop = await startWithOdd();
    const file = await (await take(shop, { format })).text();

    const sent = await shop.request(
      '/imports',
      { method: 'POST', headers: { 'content-type': type }, body: file },
      vendor,
    );
    const { id } = (await sent.json()) as { id: string };
    await shop.runJob('import-products');
    const { productImport } = await shop
      .as(vendor)
      .query(
        `query ($id: ID!) { productImport(id: $id) { unchangedCount rows { nodes { row outcome code field } } } }`,
        { id },
      );

    const { nodes } = productImport.rows;
    expect(nodes.filter(({ outcome }: { outcome: string }) => outcome !== 'UNCHANGED')).toEqual([]);
    expect(nodes).toHaveLength(format === 'JSON_LINES' ? 3 : 4);
    const next = await (await take(shop, { format })).text();
    expect(next).toBe(file);
  });

  it('has what is asked for: a state, a category, a brand, words, and of whom one may see', async () => {
    await using shop = await startWithOdd();
    const slugs = async (query: Readonly<Record<string, string>>, viewer?: typeof admin) => {
      const text = await (await take(shop, { format: 'JSON_LINES', ...query }, viewer)).text();
      return text.split('\n').flatMap((line) => (line ? [(JSON.parse(line) as { slug: string }).slug] : []));
    };

    expect(await slugs({})).toEqual(['odd', 'draft', 'gone']);
    expect((await slugs({}, admin)).toSorted()).toEqual(['draft', 'gone', 'odd', 'others']);
    expect(await slugs({ status: 'DRAFT' })).toEqual(['draft']);
    expect(await slugs({ category: 'technology' })).toEqual([]);
    expect(await slugs({ brand: 'none' })).toEqual([]);
    expect(await slugs({ query: 'hyperlink' })).toEqual(['odd']);
    expect((await take(shop, { format: 'PDF' })).status).toBe(400);
    expect((await shop.request('/exports/products', {}, ada)).status).toBe(403);
  });
});

it('a feed leads to the pages of the shop and to pictures there, whatever port this service has', async () => {
  await using shop = await startWithCategories();
  const picture = { id: 'ab', contentType: 'image/webp', width: 400, height: 400 };
  const shown = aProduct({ slug: 'seen' });
  await shop.given(async ({ products, pictures }) => {
    await pictures.add([{ ...picture, bytes: new Uint8Array([1]), copies: new Map() }], shown.product.createdAt);
    const media = { id: shown.product.id, productId: shown.product.id, alt: '', variantIds: [], picture };
    await products.add([{ ...shown, media: [media] }]);
  });

  const [headings = [], row = []] = (await (await take(shop, { format: 'GOOGLE_TSV' })).text())
    .split('\n')
    .map((line) => line.split('\t'));

  expect(row[headings.indexOf('link')]).toBe('https://www.shop.test/p/seen');
  expect(row[headings.indexOf('image_link')]).toBe('https://pictures.shop.test/media/ab');
});

it('nothing that spreadsheets compute leaves a text, and it comes back as it was', () => {
  for (const text of ['=1+1', '+1', '-1', '@x', "'=1", "'", 'a=1', '']) expect(unguarded(guarded(text))).toBe(text);
  expect(guarded('=1')).toBe("'=1");
});

it('text of HTML is what it shows, quickly, and of a text again what it was', () => {
  const text = 'a < b & c\n\n\nd > &lt;';

  expect(textOfHtml(htmlOf(text))).toBe(text);
  expect(textOfHtml('<style>x</style><ul><li>A&#x41;</li><li>B</li></ul><script>1')).toBe('AA\nB');
  expect(textOfHtml('<script'.repeat(50_000))).toBe('');
});

it('a feed of another shop is understood, as RSS with groups and as a table', async () => {
  const xml = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "y">]><rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>T</title>
    <item><g:id>S1</g:id><g:item_group_id>Shirt</g:item_group_id><title><![CDATA[Shirt & co]]></title><g:price>20 USD</g:price>
      <g:sale_price>15.00 USD</g:sale_price><g:size>S</g:size><g:shipping_weight>0.5 kg</g:shipping_weight></item>
    <item><g:id>S2</g:id><g:item_group_id>Shirt</g:item_group_id><g:price>20 USD</g:price><g:size>M</g:size></item></channel></rss>`;
  const tsv = 'id\ttitle\tprice\tproduct type\nX\tBox\t5\tHome > Boxes\n';
  const read = (text: string, format: 'GOOGLE_XML' | 'GOOGLE_TSV') =>
    Readable.from(readRecords(Readable.from([Buffer.from(text)]), format)).toArray();

  expect(await read(xml, 'GOOGLE_XML')).toMatchObject([
    {
      firstRow: 1,
      lastRow: 2,
      record: {
        slug: 'shirt',
        title: 'Shirt & co',
        variants: [
          {
            sku: 'S1',
            price: '15.00',
            compareAtPrice: '20',
            weightGrams: 500,
            options: [{ name: 'Size', value: 'S' }],
          },
          { sku: 'S2', price: '20', options: [{ name: 'Size', value: 'M' }] },
        ],
      },
    },
  ]);
  expect(await read(tsv, 'GOOGLE_TSV')).toMatchObject([
    { record: { slug: 'x', categoryHints: ['boxes'], variants: [{ row: 2, sku: 'X', price: '5' }] } },
  ]);
  await expect(read('<rss><item>', 'GOOGLE_XML')).rejects.toThrow('no XML');
  await expect(read('<rss></rss>', 'GOOGLE_XML')).rejects.toThrow('no item');
});
