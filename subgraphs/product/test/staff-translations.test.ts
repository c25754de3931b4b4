import { describe, expect, it } from 'vitest';
import { translation } from '../src/db/translation-tables.ts';
import { aProduct, admin, chairs, furniture, vendor } from './start-product.ts';
import { startWith } from './start-with.ts';

const chair = aProduct({ title: 'Swivel chair' });
const { id: productId } = chair.product;

const byStaff = (what: string) => /* GraphQL */ `
  mutation ($input: ${what[0]?.toUpperCase() ?? ''}${what.slice(1)}TranslationsSetInput!) {
    ${what}TranslationsSet(input: $input) { ${what} { version name(language: "de") } userErrors { code field } }
  }
`;

describe('names of what all products have in common', () => {
  it('of categories are read at products, and go with the category', async () => {
    await using shop = await startWith(chair);
    const translations = [{ language: 'de', name: 'Stühle', description: 'Zum Sitzen.' }];

    const answer = await shop.as(admin).mutate(byStaff('category'), { input: { categoryId: chairs, translations } });
    const { products } = await shop.guest.query(
      '{ products { nodes { category { name(language: "de-CH") description(language: "de") answeredIn(language: "de-CH") } breadcrumb { name(language: "de") } } } }',
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
    await using shop = await startWith(chair);
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
    await using shop = await startWith(chair);
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
    await using shop = await startWith(chair);
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
