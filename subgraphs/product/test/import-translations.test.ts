import { describe, expect, it } from 'vitest';
import { bring, jsonl, lines } from './bring.ts';
import { admin, type ProductShop, startWithCategories, vendor } from './start-product.ts';

const READ = `query ($slug: String, $language: LanguageTag) { product(slug: $slug) { version title(language: $language)
  description(language: $language) options(language: $language) { name values } variants { sku title(language: $language) }
  attributes { text(language: $language) } translations { language isComplete texts { key text isOutdated } } } }`;
const read = async (shop: ProductShop, slug: string, language: string) =>
  (await shop.as(vendor).query(READ, { slug, language })).product;

const variants = [
  { sku: 'D-1', title: 'With drawers', price: '99.00', options: { Width: '1 m' } },
  { sku: 'D-2', price: '120.00', options: { Width: '2 m' } },
];
const german = {
  title: 'Tisch',
  description: 'Er steht.',
  options: { Width: { name: 'Breite', values: { '1 m': '1 Meter', '2 m': '2 Meter' } } },
  variants: { 'D-1': 'Mit Schubladen' },
};
const desk = { slug: 'desk', title: 'Desk', description: 'It stands.', category: 'furniture', variants };

describe('translations in a file', () => {
  it('of JSON are written with a new product, and found in their language', async () => {
    await using shop = await startWithCategories();

    const done = await bring(shop, lines({ ...desk, status: 'PUBLISHED', translations: { DE: german } }), {
      type: jsonl,
    });

    expect(done).toMatchObject({ createdCount: 1, refusedCount: 0 });
    expect(await read(shop, 'desk', 'de')).toMatchObject({
      version: 1,
      title: 'Tisch',
      description: 'Er steht.',
      options: [{ name: 'Breite', values: ['1 Meter', '2 Meter'] }],
      variants: [{ sku: 'D-1', title: 'Mit Schubladen' }, { sku: 'D-2' }],
      translations: [{ language: 'de', isComplete: true }],
    });
    const found = await shop.guest.query('{ products(query: "Schublade", language: "de") { nodes { slug } } }');
    expect(found.products.nodes).toEqual([{ slug: 'desk' }]);
  });

  it('change what they name and nothing else, and count as an update once', async () => {
    await using shop = await startWithCategories();
    await bring(shop, lines({ ...desk, translations: { de: german } }), { type: jsonl });
    const again = {
      slug: 'desk',
      translations: { de: { title: 'Schreibtisch', description: '' }, fr: { title: 'Bureau' } },
    };

    const changed = await bring(shop, lines(again), { type: jsonl });
    const same = await bring(shop, lines(again), { type: jsonl });

    expect(changed).toMatchObject({ updatedCount: 1 });
    expect(same).toMatchObject({ unchangedCount: 1 });
    expect(await read(shop, 'desk', 'de')).toMatchObject({
      version: 2,
      title: 'Schreibtisch',
      description: 'It stands.',
      options: [{ name: 'Breite' }],
    });
    expect((await read(shop, 'desk', 'fr')).title).toBe('Bureau');
  });

  it('stay out of date when they are said again as they were', async () => {
    await using shop = await startWithCategories();
    await bring(shop, lines({ ...desk, translations: { de: german } }), { type: jsonl });

    const changed = await bring(shop, lines({ slug: 'desk', title: 'Table', translations: { de: german } }), {
      type: jsonl,
    });

    expect(changed).toMatchObject({ updatedCount: 1 });
    const [translation] = (await read(shop, 'desk', 'de')).translations;
    expect(translation.isComplete).toBe(false);
    expect(translation.texts).toContainEqual({ key: 'title', text: 'Tisch', isOutdated: true });
  });

  it('are refused with their product where they are of nothing, or in no other language', async () => {
    await using shop = await startWithCategories();
    const of = (translations: object, n: number) => ({
      ...desk,
      slug: `desk-${n}`,
      variants: [{ sku: `S-${n}`, price: '1' }],
      translations,
    });

    const { rows } = await bring(
      shop,
      lines(
        of({ en: { title: 'Desk' } }, 1),
        of({ de: { options: { Colour: { name: 'Farbe' } } } }, 2),
        of({ de: { variants: { NONE: 'Keine' } } }, 3),
        of({ de: { title: 'x'.repeat(201) } }, 4),
        of({ nonsense: { title: 'Tisch' } }, 5),
        of({ de: { titel: 'Tisch' } }, 6),
      ),
      { type: jsonl },
    );

    expect(rows.nodes.map(({ code, field }: { code: string; field: string }) => [code, field])).toEqual([
      ['INVALID_LANGUAGE', 'translations.en'],
      ['INVALID_TRANSLATION', 'translations.de.option/Colour'],
      ['INVALID_TRANSLATION', 'translations.de.variant/NONE'],
      ['INVALID_TEXT', 'translations.de.title'],
      ['INVALID_RECORD', 'translations.nonsense'],
      ['INVALID_RECORD', 'translations.de'],
    ]);
    expect(await read(shop, 'desk-1', 'de')).toBeNull();
  });

  it('of CSV stand in columns that name their language', async () => {
    await using shop = await startWithCategories();
    const make = 'mutation ($input: AttributeCreateInput!) { attributeCreate(input: $input) { userErrors { code } } }';
    await shop
      .as(admin)
      .query(make, { input: { code: 'material', name: 'Material', type: 'TEXT', isFilterable: false } });
    const custom = 'Material (product.metafields.custom.material)';
    const headings = [
      ...['Handle', 'Title', 'Option1 Name', 'Option1 Value', 'Variant SKU', 'Variant Price', custom],
      ...['Title', 'Body (HTML)', 'Option1 Name', 'Option1 Value', custom].map((one) => `${one} (pt-br)`),
      ...['Title (old)', 'Weight (kg)'],
    ];
    const body = [
      headings.join(),
      'lamp,Lamp,Colour,Red,L-R,5,Wood,Candeeiro,<p>Dá <b>luz</b>.</p>,Cor,Vermelho,Madeira,Oil lamp,2',
      'lamp,,,Blue,L-B,5,,,,,Azul,,,',
    ].join('\n');

    const done = await bring(shop, `${body}\n`, { viewer: admin, query: { category: 'furniture' } });

    expect(done).toMatchObject({ createdCount: 2, refusedCount: 0 });
    const { product } = await shop.as(admin).query(READ, { slug: 'lamp', language: 'pt-BR' });
    expect(product).toMatchObject({
      title: 'Candeeiro',
      description: 'Dá luz.',
      options: [{ name: 'Cor', values: ['Vermelho', 'Azul'] }],
      attributes: [{ text: 'Madeira' }],
      translations: [{ language: 'pt-BR' }],
    });
  });
});
