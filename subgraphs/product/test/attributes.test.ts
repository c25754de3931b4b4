import { describe, expect, it } from 'vitest';
import { aProduct, admin, chairs, furniture, otherVendor, technology, vendor } from './start-product.ts';
import { startWith } from './start-with.ts';

const CREATE = /* GraphQL */ `
  mutation ($input: AttributeCreateInput!) {
    attributeCreate(input: $input) {
      attribute {
        id
        code
        type
        unit
        choices
        isFilterable
        category {
          slug
        }
        version
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const UPDATE = /* GraphQL */ `
  mutation ($input: AttributeUpdateInput!) {
    attributeUpdate(input: $input) {
      attribute {
        name
        choices
        version
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const DELETE = /* GraphQL */ `
  mutation ($input: AttributeDeleteInput!) {
    attributeDelete(input: $input) {
      deletedId
      userErrors {
        code
      }
    }
  }
`;
const SET = /* GraphQL */ `
  mutation ($input: ProductAttributesSetInput!) {
    productAttributesSet(input: $input) {
      product {
        version
        attributes {
          attribute {
            code
          }
          text
          number
          boolean
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const FACETS = /* GraphQL */ `
  query ($where: ProductWhere, $query: String) {
    products(where: $where, query: $query, first: 0) {
      facets {
        attributes {
          attribute {
            code
          }
          values {
            value
            count
          }
          min
          max
          count
        }
      }
    }
  }
`;

const material = { code: 'material', name: 'Material', type: 'CHOICE', choices: ['Wood', 'Steel'], isFilterable: true };
const width = { code: 'width', name: 'Width', type: 'NUMBER', unit: 'cm', isFilterable: true, categoryId: furniture };
const foldable = { code: 'foldable', name: 'Foldable', type: 'BOOLEAN', isFilterable: true, categoryId: chairs };
const note = { code: 'note', name: 'Note', type: 'TEXT' };

async function startWithAttributes() {
  const stool = aProduct({ title: 'Stool', attributes: { material: 'Wood', width: 40, foldable: true } });
  const sofa = aProduct({ title: 'Sofa', attributes: { material: 'Steel', width: 180 } });
  const phone = aProduct({ title: 'Phone', categoryId: technology, attributes: { material: 'Steel' } });
  const shop = await startWith(stool, sofa, phone);
  const create = async (input: object, client = shop.as(admin)) =>
    (await client.mutate(CREATE, { input })).attributeCreate;
  const ids: Record<string, string> = {};
  for (const one of [material, width, foldable, note]) ids[one.code] = (await create(one)).attribute.id;
  const set = async (attributes: readonly object[], more = {}, client = shop.as(vendor)) =>
    (await client.mutate(SET, { input: { productId: sofa.product.id, attributes, ...more } })).productAttributesSet;
  const facets = async (where = {}) => {
    const { products } = await shop.guest.query(FACETS, { where });
    type Facet = { attribute: { code: string }; values: { value: string; count: number }[] } & Record<string, unknown>;
    return products.facets.attributes.map(({ attribute, values, min, max, count }: Facet) => [
      attribute.code,
      values.length > 0 ? values.map(({ value, count: of }) => `${value} ${of}`).join(', ') : [min, max],
      count,
    ]);
  };
  return Object.assign(shop, { create, set, facets, ids, phone, sofa });
}

describe('attributes', () => {
  it('are of a type, for all of the shop or for a category and its parts', async () => {
    await using shop = await startWithAttributes();
    const codes = async (categoryId?: string) => {
      const answer = await shop.guest.query('query ($id: ID) { attributes(categoryId: $id) { code } }', {
        id: categoryId,
      });
      return answer.attributes.map(({ code }: { code: string }) => code);
    };

    const height = await shop.create({ ...width, code: 'height', name: 'Height' });

    expect(height).toMatchObject({
      attribute: {
        type: 'NUMBER',
        unit: 'cm',
        choices: [],
        isFilterable: true,
        category: { slug: 'furniture' },
        version: 1,
      },
      userErrors: [],
    });
    expect(await codes()).toEqual(['material', 'note']);
    expect(await codes(chairs)).toEqual(['foldable', 'height', 'material', 'note', 'width']);
    expect(await codes(technology)).toEqual(['material', 'note']);
  });

  it('say what a product is like, of the kind that they have', async () => {
    await using shop = await startWithAttributes();

    const said = await shop.set([
      { code: 'foldable', boolean: false },
      { code: 'width', number: 181.5 },
      { code: 'material' },
      { code: 'note', text: ' Heavy ' },
    ]);

    const none = { text: null, number: null, boolean: null };
    expect(said).toEqual({
      product: {
        version: 2,
        attributes: [
          { ...none, attribute: { code: 'foldable' }, boolean: false },
          { ...none, attribute: { code: 'note' }, text: 'Heavy' },
          { ...none, attribute: { code: 'width' }, number: 181.5 },
        ],
      },
      userErrors: [],
    });
    expect((await shop.set([{ code: 'width', number: 181.5 }])).product.version).toBe(2);
  });

  it.each([
    ['ATTRIBUTE_NOT_FOUND', { code: 'unheard', text: 'x' }],
    ['ATTRIBUTE_NOT_FOUND', { code: 'unheard' }],
    ['INVALID_ATTRIBUTE_VALUE', { code: 'material', text: 'Gold' }],
    ['INVALID_ATTRIBUTE_VALUE', { code: 'width', text: '12' }],
    ['INVALID_ATTRIBUTE_VALUE', { code: 'width', number: 1, text: '1' }],
    ['INVALID_ATTRIBUTE_VALUE', { code: 'foldable', text: 'true' }],
    ['INVALID_ATTRIBUTE_VALUE', { code: 'note', text: '\u0000' }],
    ['INVALID_ATTRIBUTE_VALUE', { code: 'note', number: 1 }],
  ])('refuse with %s what is no value of theirs: %j', async (code, value) => {
    await using shop = await startWithAttributes();

    expect((await shop.set([value])).userErrors).toMatchObject([{ code }]);
  });

  it('are said once, of products of their category, by the people of its vendor', async () => {
    await using shop = await startWithAttributes();
    const heavy = { code: 'note', text: 'Heavy' };

    const { id } = shop.phone.product;
    expect((await shop.set([{ code: 'width', number: 1 }], { productId: id })).userErrors).toMatchObject([
      { code: 'ATTRIBUTE_NOT_FOUND', field: ['input', 'attributes', '0', 'code'] },
    ]);
    expect((await shop.set([heavy, heavy])).userErrors).toMatchObject([{ code: 'INVALID_ATTRIBUTE_VALUE' }]);
    expect((await shop.set([heavy], {}, shop.as(otherVendor))).userErrors).toMatchObject([
      { code: 'PRODUCT_NOT_FOUND' },
    ]);
    expect((await shop.set([heavy], { expectedVersion: 9 })).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
  });

  it.each([
    ['INVALID_ATTRIBUTE', { ...note, code: 'Not A Code' }],
    ['ATTRIBUTE_CODE_TAKEN', note],
    ['INVALID_TEXT', { ...note, code: 'other', name: '' }],
    ['INVALID_ATTRIBUTE', { ...note, code: 'other', unit: 'cm' }],
    ['INVALID_ATTRIBUTE', { ...note, code: 'other', choices: ['a'] }],
    ['INVALID_ATTRIBUTE', { ...note, code: 'other', type: 'CHOICE' }],
    ['INVALID_ATTRIBUTE', { ...material, code: 'other', choices: ['a', 'a'] }],
    ['CATEGORY_NOT_FOUND', { ...note, code: 'other', categoryId: '018f0000-0000-7000-8000-000000000bad' }],
  ])('are not made when it comes to %s', async (code, input) => {
    await using shop = await startWithAttributes();

    expect((await shop.create(input)).userErrors).toMatchObject([{ code }]);
  });

  it('are made, changed and removed by staff alone, and what is said of products stays', async () => {
    await using shop = await startWithAttributes();
    const { ids } = shop;
    const update = async (input: object) => (await shop.as(admin).mutate(UPDATE, { input })).attributeUpdate;
    const remove = async (id = '') =>
      (await shop.as(admin).mutate(DELETE, { input: { attributeId: id } })).attributeDelete;

    await expect(shop.create({ ...note, code: 'mine' }, shop.as(vendor))).rejects.toThrow('FORBIDDEN');
    const attributeId = ids['material'];
    expect((await update({ attributeId, choices: ['Wood'] })).userErrors).toMatchObject([{ code: 'ATTRIBUTE_IN_USE' }]);
    expect((await update({ attributeId, expectedVersion: 4 })).userErrors).toMatchObject([
      { code: 'VERSION_CONFLICT' },
    ]);
    expect(await update({ attributeId, name: 'Made of', choices: ['Glass', 'Wood', 'Steel'] })).toEqual({
      attribute: { name: 'Made of', choices: ['Glass', 'Wood', 'Steel'], version: 2 },
      userErrors: [],
    });
    expect((await remove(attributeId)).userErrors).toEqual([{ code: 'ATTRIBUTE_IN_USE' }]);
    expect(await remove(ids['note'])).toEqual({ deletedId: ids['note'], userErrors: [] });
    expect((await remove(ids['note'])).userErrors).toEqual([{ code: 'ATTRIBUTE_NOT_FOUND' }]);
    expect((await update({ attributeId: ids['note'], name: 'x' })).userErrors).toMatchObject([
      { code: 'ATTRIBUTE_NOT_FOUND' },
    ]);
  });

  it('narrow a list', async () => {
    await using shop = await startWithAttributes();
    const found = async (...attributes: readonly object[]) =>
      await shop.titles({ where: { attributes }, orderBy: 'TITLE' });

    expect(await found({ code: 'material', oneOf: ['Steel'] })).toEqual(['Phone', 'Sofa']);
    expect(await found({ code: 'material', oneOf: ['Steel', 'Wood'] }, { code: 'width', min: 40, max: 100 })).toEqual([
      'Stool',
    ]);
    expect(await found({ code: 'foldable', oneOf: ['true'] })).toEqual(['Stool']);
    expect(await found({ code: 'width' })).toEqual(['Sofa', 'Stool']);
    expect(await found({ code: 'material', min: 1 })).toEqual([]);
    expect(await found({ code: 'material', oneOf: [] })).toEqual([]);
    await expect(found(...Array.from({ length: 11 }, () => ({ code: 'width' })))).rejects.toThrow('BAD_USER_INPUT');
  });

  it('are counted as facets, each as if the filter left it open', async () => {
    await using shop = await startWithAttributes();

    expect(await shop.facets()).toEqual([
      ['foldable', 'true 1', 1],
      ['material', 'Steel 2, Wood 1', 3],
      ['width', [40, 180], 2],
    ]);
    const where = {
      attributes: [
        { code: 'material', oneOf: ['Wood'] },
        { code: 'width', max: 100 },
      ],
    };
    expect(await shop.facets(where)).toEqual([
      ['foldable', 'true 1', 1],
      ['material', 'Wood 1', 1],
      ['width', [40, 40], 1],
    ]);
  });
});

it('read a page of a hundred products with their brands, options and attributes by as many statements as one', async () => {
  const many = Array.from({ length: 100 }, () => aProduct({ attributes: { material: 'Wood' } }));
  await using shop = await startWith(...many);
  await shop.as(admin).mutate(CREATE, { input: material });
  const page = (first: number) =>
    shop.guest.query(
      `{ products(first: ${first.toString()}) { nodes {
        brand { name } options { name } attributes { attribute { name } } variants { selectedOptions { value } } } } }`,
    );

  expect(await shop.statements(() => page(1))).toBe(4);
  expect(await shop.statements(() => page(100))).toBe(4);
});
