import { describe, expect, it } from 'vitest';
import { admin, chairs, otherVendor, vendor } from './start-product.ts';
import { blue, chair, productId, startWithChair, unknown, variantId } from './start-with-chair.ts';

const OPTIONS = /* GraphQL */ `
  query ($slug: String!) {
    product(slug: $slug) {
      options {
        name
        values
      }
      variants {
        sku
        selectedOptions {
          name
          value
        }
      }
    }
  }
`;
const colour = { name: 'Colour', values: ['Red', 'Blue'] };
const size = { name: 'Size', values: ['S', 'L'] };
const chosen = (name: string, value: string) => ({ name, value });
const red = [chosen('Colour', 'Red')];
const set = { options: [colour], variants: [{ variantId, options: red }] };

describe('options', () => {
  it('tell the variants of a product apart, each combination once', async () => {
    await using shop = await startWithChair();

    const answer = await shop.change('productOptionsSet', {
      options: [colour, size],
      variants: [{ variantId, options: [chosen('size', ' L'), chosen('Colour', 'red')] }],
    });
    const add = (sku: string, value: string) =>
      shop.change('productVariantsAdd', {
        variants: [{ ...blue, sku, options: [chosen('Colour', 'Blue'), chosen('Size', value)] }],
      });
    const added = [await add('BLUE', 'L'), await add('BLUE-2', 'L'), await add('BLUE-S', 'S')];

    expect(answer).toMatchObject({ product: { version: 2 }, userErrors: [] });
    expect(added.map(({ userErrors }) => userErrors)).toEqual([
      [],
      [{ code: 'OPTION_VALUES_TAKEN', field: ['input', 'variants'] }],
      [],
    ]);
    expect((await shop.guest.query(OPTIONS, { slug: 'chiar' })).product).toEqual({
      options: [colour, size],
      variants: [
        { sku: 'RED', selectedOptions: [chosen('Colour', 'Red'), chosen('Size', 'L')] },
        { sku: 'BLUE', selectedOptions: [chosen('Colour', 'Blue'), chosen('Size', 'L')] },
        { sku: 'BLUE-S', selectedOptions: [chosen('Colour', 'Blue'), chosen('Size', 'S')] },
      ],
    });
  });

  it('come with a new product', async () => {
    await using shop = await startWithChair();
    const create = async (value: string) => {
      const { productCreate } = await shop.as(admin).mutate(
        `mutation ($input: ProductCreateInput!) {
          productCreate(input: $input) { product { options { name } } userErrors { code field } } }`,
        {
          input: {
            title: 'Sofa',
            description: '',
            categoryId: chairs,
            options: [colour],
            variants: [
              { ...blue, options: [chosen('Colour', 'Blue')] },
              { ...blue, sku: 'OTHER', options: [chosen('Colour', value)] },
            ],
          },
        },
      );
      return productCreate;
    };

    expect((await create('Green')).userErrors).toEqual([
      { code: 'INVALID_OPTION_VALUES', field: ['input', 'variants', '1', 'options'] },
    ]);
    expect((await create('Blue')).userErrors).toMatchObject([{ code: 'OPTION_VALUES_TAKEN' }]);
    expect(await create('Red')).toEqual({ product: { options: [{ name: 'Colour' }] }, userErrors: [] });
  });

  it.each([
    ['INVALID_OPTIONS', ['options'], { options: Array.from('abcd', (name) => ({ name, values: ['x'] })) }],
    ['INVALID_OPTIONS', ['options', '1', 'name'], { options: [colour, { ...colour, name: 'COLOUR' }] }],
    ['INVALID_OPTIONS', ['options', '0', 'name'], { options: [{ ...colour, name: ' ' }] }],
    ['INVALID_OPTIONS', ['options', '0', 'values'], { options: [{ ...colour, values: [] }] }],
    ['INVALID_OPTIONS', ['options', '0', 'values'], { options: [{ ...colour, values: ['Red', 'red'] }] }],
    [
      'INVALID_OPTION_VALUES',
      ['variants', '0', 'options'],
      { variants: [{ variantId, options: [...red, chosen('Size', 'S')] }] },
    ],
    ['INVALID_OPTION_VALUES', ['variants', '0', 'options'], { variants: [{ variantId, options: [] }] }],
    ['INVALID_OPTION_VALUES', ['variants', '1', 'options'], { variants: [...set.variants, ...set.variants] }],
    ['INVALID_OPTION_VALUES', ['variants'], { variants: [] }],
    ['VARIANT_NOT_FOUND', ['variants', '0', 'variantId'], { variants: [{ variantId: unknown, options: red }] }],
    ['VERSION_CONFLICT', ['expectedVersion'], { expectedVersion: 7 }],
  ])('are refused with %s at %j', async (code, field, input) => {
    await using shop = await startWithChair();

    const answer = await shop.change('productOptionsSet', { ...set, ...input });

    expect(answer).toEqual({ product: null, userErrors: [{ code, field: ['input', ...field] }] });
  });

  it('are for the people of the vendor alone', async () => {
    await using shop = await startWithChair();

    expect((await shop.change('productOptionsSet', set, shop.as(otherVendor))).userErrors).toMatchObject([
      { code: 'PRODUCT_NOT_FOUND' },
    ]);
    await expect(shop.change('productOptionsSet', set, shop.guest)).rejects.toThrow('UNAUTHENTICATED');
  });

  it('of a variant that comes back must be free, and there', async () => {
    await using shop = await startWithChair();
    await shop.change('productVariantsAdd', { variants: [blue] });
    const ofProduct = await shop.given(({ variants }) => variants.ofProducts([productId]));
    const blueId = ofProduct.get(productId)?.[1]?.id;
    await shop.change('productVariantWithdraw', { variantId: blueId });
    await shop.change('productOptionsSet', set);

    const without = await shop.change('productVariantRestore', { variantId: blueId });
    await shop.change('productOptionsSet', {
      ...set,
      variants: [...set.variants, { variantId: blueId, options: red }],
    });
    const same = await shop.change('productVariantRestore', { variantId: blueId });

    expect(without.userErrors).toMatchObject([{ code: 'INVALID_OPTION_VALUES' }]);
    expect(same.userErrors).toMatchObject([{ code: 'OPTION_VALUES_TAKEN' }]);
  });

  it('may be taken away', async () => {
    await using shop = await startWithChair();
    await shop.change('productOptionsSet', set);

    await shop.change('productOptionsSet', { options: [], variants: [] }, shop.as(vendor));

    expect((await shop.guest.query(OPTIONS, { slug: chair.product.slug })).product).toEqual({
      options: [],
      variants: [{ sku: 'RED', selectedOptions: [] }],
    });
  });
});
