import { productUpdated } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { aProduct, ada, admin, otherVendor, vendor } from './start-product.ts';
import { startWith } from './start-with.ts';

const SET = /* GraphQL */ `
  mutation ($input: ProductTranslationsSetInput!) {
    productTranslationsSet(input: $input) {
      product {
        version
        translations {
          language
          isComplete
          missing
          texts {
            key
            text
            isOutdated
          }
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const READ = /* GraphQL */ `
  query ($id: ID!, $language: LanguageTag) {
    product(id: $id) {
      title(language: $language)
      description(language: $language)
      seo(language: $language) {
        title
        description
      }
      options(language: $language) {
        name
        values
      }
      variants {
        title(language: $language)
        selectedOptions(language: $language) {
          name
          value
        }
      }
    }
  }
`;

const red = aProduct({
  title: 'Swivel chair',
  description: 'It turns.',
  seoTitle: 'Chairs that turn',
  options: [{ name: 'Colour', values: ['Red'] }],
});
const chair = { ...red, variants: red.variants.map((one) => ({ ...one, title: 'Red', optionValues: ['Red'] })) };
const { id: productId } = chair.product;
const german = {
  language: 'de',
  title: 'Drehstuhl',
  description: 'Er dreht sich.',
  seoTitle: 'Stühle, die sich drehen',
  options: [{ name: 'Colour', translation: 'Farbe', values: [{ value: 'Red', translation: 'Rot' }] }],
};

/** What is asked for, what is answered, and in which language. */
const nearest: readonly (readonly [language: string, title: string, answeredIn: string])[] = [
  ['de-AT', 'Sessel', 'de-AT'],
  ['de-CH', 'Drehstuhl', 'de'],
  ['de-at', 'Sessel', 'de-AT'],
  ['pt', 'Cadeira', 'pt-BR'],
  ['zh-TW', '轉椅', 'zh-Hant'],
  ['zh', '转椅', 'zh-Hans'],
  ['fr', 'Swivel chair', 'en'],
  ['en', 'Swivel chair', 'en'],
  ['en-GB', 'Swivelling chair', 'en-GB'],
  ['en-US', 'Swivel chair', 'en'],
];

async function startTranslated() {
  const shop = await startWith(chair, aProduct({ title: 'Table' }));
  const set = async (input: object, client = shop.as(vendor)) =>
    (await client.mutate(SET, { input: { productId, ...input } })).productTranslationsSet;
  const read = async (language: string | null) => (await shop.guest.query(READ, { id: productId, language })).product;
  const title = async (language: string) => (await read(language)).title;
  return Object.assign(shop, { set, read, title });
}

describe('texts of a product', () => {
  it('are read in the language that is asked for, with its options and the titles of its variants', async () => {
    await using shop = await startTranslated();

    const { product } = await shop.set({ translations: [german] });

    expect(product).toMatchObject({ version: 2, translations: [{ language: 'de', isComplete: true, missing: [] }] });
    expect(await shop.read('de')).toEqual({
      title: 'Drehstuhl',
      description: 'Er dreht sich.',
      seo: { title: 'Stühle, die sich drehen', description: 'Er dreht sich.' },
      options: [{ name: 'Farbe', values: ['Rot'] }],
      variants: [{ title: 'Rot', selectedOptions: [{ name: 'Farbe', value: 'Rot' }] }],
    });
    expect(await shop.read(null)).toMatchObject({ title: 'Swivel chair', variants: [{ title: 'Red' }] });
    expect(await shop.emitted(productUpdated)).toMatchObject([{ productId, title: 'Swivel chair' }]);
  });

  it('fall back to what is nearest', async () => {
    await using shop = await startTranslated();
    const titles = {
      'de-AT': 'Sessel',
      'pt-BR': 'Cadeira',
      'zh-Hant': '轉椅',
      'zh-Hans': '转椅',
      'en-GB': 'Swivelling chair',
    };
    const others = Object.entries(titles).map(([tag, said]) => ({ language: tag, title: said }));
    await shop.set({ translations: [german, ...others] });
    const ANSWERED =
      'query ($id: ID!, $language: LanguageTag) { product(id: $id) { title(language: $language) answeredIn(language: $language) } }';
    const read = async (language: string) => (await shop.guest.query(ANSWERED, { id: productId, language })).product;

    for (const [language, title, answeredIn] of nearest) expect(await read(language)).toEqual({ title, answeredIn });
  });

  it('fall back each by itself', async () => {
    await using shop = await startTranslated();
    await shop.set({ translations: [german, { language: 'de-AT', title: 'Sessel' }] });

    expect(await shop.read('de-AT')).toMatchObject({ title: 'Sessel', description: 'Er dreht sich.' });
  });

  it('stay where they are left out, and go where they are empty', async () => {
    await using shop = await startTranslated();
    await shop.set({ translations: [german] });

    const { product } = await shop.set({ translations: [{ language: 'de', title: 'Bürostuhl', description: '' }] });
    const again = await shop.set({ translations: [{ language: 'de', title: 'Bürostuhl' }] });
    const gone = await shop.set({ removeLanguages: ['de'] });

    expect(product).toMatchObject({ version: 3, translations: [{ isComplete: false, missing: ['description'] }] });
    expect(again.product.version).toBe(3);
    expect(gone.product).toMatchObject({ version: 4, translations: [] });
    expect(await shop.title('de')).toBe('Swivel chair');
  });

  it('are known to be outdated once the shop says something else', async () => {
    await using shop = await startTranslated();
    await shop.set({ translations: [german] });

    await shop
      .as(vendor)
      .mutate('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } } }', {
        input: { productId, title: 'Armchair' },
      });

    const TRANSLATIONS =
      'query ($id: ID!) { product(id: $id) { translations { isComplete texts { key isOutdated } } } }';
    const { product } = await shop.guest.query(TRANSLATIONS, { id: productId });
    expect(product.translations[0].isComplete).toBe(false);
    expect(product.translations[0].texts).toContainEqual({ key: 'title', isOutdated: true });
    expect(product.translations[0].texts).toContainEqual({ key: 'description', isOutdated: false });
    const { product: renewed } = await shop.set({ translations: [{ language: 'de', title: 'Sessel' }] });
    expect(renewed.translations).toMatchObject([{ isComplete: true }]);
  });

  it.each([
    ['INVALID_LANGUAGE', { translations: [{ language: 'en', title: 'Chair' }] }],
    ['INVALID_LANGUAGE', { translations: [german, german] }],
    ['INVALID_LANGUAGE', { translations: [german], removeLanguages: ['de'] }],
    ['INVALID_TRANSLATION', { translations: [{ language: 'de', options: [{ name: 'Size', translation: 'Größe' }] }] }],
    ['INVALID_TEXT', { translations: [{ language: 'de', title: 'x'.repeat(201) }] }],
    ['VERSION_CONFLICT', { translations: [german], expectedVersion: 7 }],
    ['PRODUCT_NOT_FOUND', { translations: [german], productId: '018f0000-0000-7000-8000-000000000bad' }],
  ])('are refused with %s', async (code, input) => {
    await using shop = await startTranslated();

    expect(await shop.set(input)).toMatchObject({ product: null, userErrors: [{ code }] });
    expect(await shop.emitted(productUpdated)).toEqual([]);
  });

  it('are said in at most 30 languages, each by a tag of BCP 47', async () => {
    await using shop = await startTranslated();
    const many = (count: number, first = 0) =>
      Array.from({ length: count }, (_, n) => ({ language: `de-${(100 + first + n).toString()}`, title: 'Stuhl' }));

    await shop.set({ translations: many(30) });

    expect(await shop.set({ translations: many(1, 30) })).toMatchObject({ userErrors: [{ code: 'INVALID_LANGUAGE' }] });
    await expect(shop.set({ translations: many(31) })).rejects.toThrow('BAD_USER_INPUT');
    for (const language of ['not a tag', '', 'x'.repeat(36), 'de_DE'])
      await expect(shop.title(language)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('are those of its vendor and of staff', async () => {
    await using shop = await startTranslated();

    const refused = await shop.set({ translations: [german] }, shop.as(otherVendor));
    const byStaff = await shop.set({ translations: [german] }, shop.as(admin));

    expect(refused).toMatchObject({ userErrors: [{ code: 'PRODUCT_NOT_FOUND' }] });
    expect(byStaff.userErrors).toEqual([]);
    await expect(shop.set({ translations: [german] }, shop.as(ada))).rejects.toThrow();
  });

  it('that are missing are found, and how far each language is is counted', async () => {
    await using shop = await startTranslated();
    const untranslated = (language: string) => shop.titles({ where: { untranslatedIn: language }, orderBy: 'TITLE' });
    const progress = async (client = shop.as(admin)) =>
      (await client.query('{ translationProgress { language kind complete begun total } }')).translationProgress;

    await shop.set({ translations: [german, { language: 'fr', title: 'Fauteuil' }] });

    expect(await untranslated('de')).toEqual(['Table']);
    expect(await untranslated('fr')).toEqual(['Swivel chair', 'Table']);
    expect(await progress()).toEqual([
      { language: 'de', kind: 'PRODUCT', complete: 1, begun: 1, total: 2 },
      { language: 'fr', kind: 'PRODUCT', complete: 0, begun: 1, total: 2 },
    ]);
    await expect(progress(shop.as(vendor))).rejects.toThrow('FORBIDDEN');
  });

  it('cost a page of many products one statement more', async () => {
    await using shop = await startTranslated();
    await shop.set({ translations: [german] });
    const list = (language: string | null) =>
      shop.statements(() =>
        shop.guest.query(
          'query ($language: LanguageTag) { products { nodes { title(language: $language) options(language: $language) { name } } } }',
          { language },
        ),
      );

    expect([await list(null), await list('en'), await list('de')]).toEqual([1, 1, 2]);
  });
});
