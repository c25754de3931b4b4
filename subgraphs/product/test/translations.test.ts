import { productUpdated } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { translation } from '../src/db/translation-tables.ts';
import { aProduct, admin, ada, chairs, furniture, otherVendor, vendor } from './start-product.ts';
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

  it.each([
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
  ])('fall back from %s to what is nearest', async (language, title, answered) => {
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

    const asked = 'query ($id: ID!, $language: LanguageTag!) { product(id: $id) { answeredIn(language: $language) } }';
    const { product } = await shop.guest.query(asked, { id: productId, language });

    expect(await shop.title(language)).toBe(title);
    expect(product.answeredIn).toBe(answered);
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

const byStaff = (what: string) => /* GraphQL */ `
  mutation ($input: ${what[0]?.toUpperCase() ?? ''}${what.slice(1)}TranslationsSetInput!) {
    ${what}TranslationsSet(input: $input) { ${what} { version name(language: "de") } userErrors { code field } }
  }
`;

describe('names of what all products have in common', () => {
  it('of categories are read at products, and go with the category', async () => {
    await using shop = await startTranslated();
    const translations = [{ language: 'de', name: 'Stühle', description: 'Zum Sitzen.' }];

    const answer = await shop.as(admin).mutate(byStaff('category'), { input: { categoryId: chairs, translations } });
    const { products } = await shop.guest.query(
      '{ products(first: 1) { nodes { category { name(language: "de-CH") description(language: "de") answeredIn(language: "de-CH") } breadcrumb { name(language: "de") } } } }',
    );

    expect(answer.categoryTranslationsSet).toEqual({ category: { version: 2, name: 'Stühle' }, userErrors: [] });
    expect(products.nodes[0]).toEqual({
      category: { name: 'Stühle', description: 'Zum Sitzen.', answeredIn: 'de' },
      breadcrumb: [{ name: 'Furniture' }, { name: 'Stühle' }],
    });
    await expect(
      shop.as(vendor).mutate(byStaff('category'), { input: { categoryId: furniture, translations } }),
    ).rejects.toThrow('FORBIDDEN');
  });

  it('of attributes are read with their choices, at products and facets', async () => {
    await using shop = await startTranslated();
    const CREATE =
      'mutation ($input: AttributeCreateInput!) { attributeCreate(input: $input) { attribute { id } userErrors { code } } }';
    const SAY =
      'mutation ($input: ProductAttributesSetInput!) { productAttributesSet(input: $input) { userErrors { code } } }';
    const choice = { code: 'material', name: 'Material', type: 'CHOICE', choices: ['Wood'], isFilterable: true };
    const { attributeCreate } = await shop.as(admin).mutate(CREATE, { input: choice });
    await shop.as(vendor).mutate(SAY, { input: { productId, attributes: [{ code: 'material', text: 'Wood' }] } });
    const { id: attributeId } = attributeCreate.attribute;
    const translations = [{ language: 'de', name: 'Werkstoff', choices: [{ value: 'Wood', translation: 'Holz' }] }];

    const answer = await shop.as(admin).mutate(byStaff('attribute'), { input: { attributeId, translations } });
    const { product, products } = await shop.guest.query(
      'query ($id: ID!) { product(id: $id) { attributes { text(language: "de") attribute { name(language: "de") choices(language: "de") } } } products { facets { attributes { values { value label(language: "de") } } } } }',
      { id: productId },
    );

    expect(answer.attributeTranslationsSet.attribute).toEqual({ version: 2, name: 'Werkstoff' });
    expect(product.attributes).toEqual([{ text: 'Holz', attribute: { name: 'Werkstoff', choices: ['Holz'] } }]);
    expect(products.facets.attributes).toEqual([{ values: [{ value: 'Wood', label: 'Holz' }] }]);
  });

  it.each(['category', 'collection', 'brand', 'attribute'])('are refused for a %s that is not there', async (what) => {
    await using shop = await startTranslated();
    const input = { [`${what}Id`]: '018f0000-0000-7000-8000-000000000bad' };

    const answer = await shop.as(admin).mutate(byStaff(what), { input });

    expect(answer[`${what}TranslationsSet`].userErrors).toEqual([
      { code: `${what.toUpperCase()}_NOT_FOUND`, field: ['input', `${what}Id`] },
    ]);
  });

  it.each([
    ['collection', 'name: "Sale", description: "Cheap."'],
    ['brand', 'name: "Hon", description: "Makes chairs."'],
  ])('of a %s are kept until it is removed', async (what, given) => {
    await using shop = await startTranslated();
    const staff = shop.as(admin);
    const type = `${what[0]?.toUpperCase() ?? ''}${what.slice(1)}`;
    const made = await staff.mutate(`mutation { ${what}Create(input: { ${given} }) { ${what} { id } } }`);
    const { id } = made[`${what}Create`][what];
    const translations = [{ language: 'de', name: 'Deutsch', description: 'Auf Deutsch.' }];

    const set = await staff.mutate(byStaff(what), { input: { [`${what}Id`]: id, translations, expectedVersion: 1 } });
    const stale = await staff.mutate(byStaff(what), {
      input: { [`${what}Id`]: id, translations: [{ language: 'fr', name: 'Nom' }], expectedVersion: 1 },
    });
    const REMOVE = `mutation ($input: ${type}DeleteInput!) { ${what}Delete(input: $input) { deletedId } }`;
    await staff.mutate(REMOVE, { input: { [`${what}Id`]: id } });

    expect(set[`${what}TranslationsSet`][what]).toEqual({ version: 2, name: 'Deutsch' });
    expect(stale[`${what}TranslationsSet`].userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    expect(await shop.running.database.db.$count(translation)).toBe(0);
  });
});
