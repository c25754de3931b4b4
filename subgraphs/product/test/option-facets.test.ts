import { expect, it } from 'vitest';
import type { CataloguedProduct } from '../src/domain/products/product.ts';
import { aProduct } from './start-product.ts';
import { startWith } from './start-with.ts';

const FACETS = /* GraphQL */ `
  query ($where: ProductWhere) {
    products(where: $where, orderBy: TITLE) {
      totalCount
      nodes {
        title
      }
      facets {
        options {
          name
          count
          values {
            value
            count
          }
        }
        inStockCount
      }
    }
  }
`;

/** A product that is chosen by colour and size; a variant for each pair, of which those after `!` are withdrawn. */
function chosen(title: string, names: readonly [string, string], ...pairs: readonly string[]): CataloguedProduct {
  const { product, media } = aProduct({ title });
  const read = pairs.map((pair) => pair.replace('!', '').split(' '));
  const options = names.map((name, place) => ({ name, values: [...new Set(read.map((each) => each[place] ?? ''))] }));
  const variants = read.flatMap((optionValues, index) =>
    aProduct({ sku: `${title}-${index}` }).variants.map((one) => ({
      ...one,
      productId: product.id,
      optionValues,
      isWithdrawn: pairs[index]?.startsWith('!') ?? false,
    })),
  );
  return { product: { ...product, options }, variants, media };
}

async function startWithShirts() {
  const shop = await startWith(
    chosen('Shirt', ['Colour', 'Size'], 'Red S', 'Red M', 'Blue M', '!Green S'),
    chosen('Vest', ['colour', 'Length'], 'red long', 'Black short'),
    aProduct({ title: 'Chair' }),
  );
  const find = async (...options: readonly { readonly name: string; readonly oneOf: readonly string[] }[]) => {
    const { products } = await shop.guest.query(FACETS, { where: options.length > 0 ? { options } : {} });
    interface Facet {
      name: string;
      count: number;
      values: { value: string; count: number }[];
    }
    return {
      titles: products.nodes.map(({ title }: { title: string }) => title),
      facets: products.facets.options.map(({ name, count, values }: Facet) => [
        name.toLowerCase(),
        count,
        Object.fromEntries(values.map((one) => [one.value.toLowerCase(), one.count])),
      ]),
    };
  };
  return Object.assign(shop, { find });
}

it('options are counted with the values of what is on sale, names and values in any case as one', async () => {
  await using shop = await startWithShirts();

  const { titles, facets } = await shop.find();

  expect(titles).toEqual(['Chair', 'Shirt', 'Vest']);
  expect(facets).toHaveLength(3);
  expect(facets[0]).toEqual(['colour', 2, { red: 2, black: 1, blue: 1 }]);
  expect(facets).toContainEqual(['size', 1, { m: 1, s: 1 }]);
  expect(facets).toContainEqual(['length', 1, { long: 1, short: 1 }]);
});

it('a product is found by values that one of its variants on sale has together', async () => {
  await using shop = await startWithShirts();

  expect((await shop.find({ name: 'COLOUR', oneOf: ['RED'] })).titles).toEqual(['Shirt', 'Vest']);
  expect((await shop.find({ name: 'Colour', oneOf: ['Red'] }, { name: 'Size', oneOf: ['S'] })).titles).toEqual([
    'Shirt',
  ]);
  expect((await shop.find({ name: 'Colour', oneOf: ['Blue'] }, { name: 'Size', oneOf: ['S'] })).titles).toEqual([]);
  expect((await shop.find({ name: 'Colour', oneOf: ['Green'] })).titles).toEqual([]);
  expect((await shop.find({ name: 'Colour', oneOf: [] })).titles).toEqual([]);
});

it('an option that a list is narrowed by still shows its other values, and others are narrowed', async () => {
  await using shop = await startWithShirts();

  const { facets } = await shop.find({ name: 'Colour', oneOf: ['Black'] });

  expect(facets).toEqual([
    ['colour', 2, { red: 2, black: 1, blue: 1 }],
    ['length', 1, { long: 1, short: 1 }],
  ]);
});

it('options are counted by the statement of the other facets, and at most 3 narrow a list', async () => {
  await using shop = await startWithShirts();
  const four = Array.from({ length: 4 }, () => ({ name: 'Colour', oneOf: ['Red'] }));

  expect(await shop.statements(() => shop.find())).toBe(2);
  await expect(shop.find(...four)).rejects.toThrow('BAD_USER_INPUT');
});
