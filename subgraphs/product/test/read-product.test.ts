import { describe, expect, it } from 'vitest';
import { aProduct, chairs, furniture, startWithCategories, technology, vendor, vendorId } from './start-product.ts';
import { startWith } from './start-with.ts';

it('shows the way to a product and to a category, and from what to what a product costs', async () => {
  const chair = aProduct({ slug: 'chair', cents: 900 });
  await using shop = await startWith(chair);
  const added = { sku: 'BIG', title: 'Big', price: { amount: '12', currency: 'USD' } };
  await shop
    .as(vendor)
    .mutate(
      `mutation ($input: ProductVariantsAddInput!) { productVariantsAdd(input: $input) { userErrors { code } } }`,
      { input: { productId: chair.product.id, variants: [added] } },
    );

  const answer = await shop.guest.query(`{
    product(slug: "chair") {
      breadcrumb { slug }
      priceRange { min { amount } max { amount currency } }
    }
    category(slug: "chairs") { ancestors { slug } }
    top: category(slug: "furniture") { ancestors { slug } }
  }`);

  expect(answer).toEqual({
    product: {
      breadcrumb: [{ slug: 'furniture' }, { slug: 'chairs' }],
      priceRange: { min: { amount: '9.00' }, max: { amount: '12.00', currency: 'USD' } },
    },
    category: { ancestors: [{ slug: 'furniture' }] },
    top: { ancestors: [] },
  });
});

it('names the vendor of each product by its id, and none of what the shop sells itself, for as many statements as without', async () => {
  const vendored = aProduct({ slug: 'vendored' });
  const own = aProduct({ slug: 'own', vendorId: null });
  await using shop = await startWith(vendored, own);
  const list = (fields: string) => shop.guest.query(`{ products { nodes { slug ${fields} } } }`);

  const without = await shop.statements(() => list(''));
  const named = await shop.statements(() => list('vendor { id }'));
  const { products } = await list('vendor { id }');

  expect(named).toBe(without);
  expect(Object.fromEntries(products.nodes.map(({ slug, vendor: of }: Named) => [slug, of]))).toEqual({
    vendored: { id: vendorId },
    own: null,
  });
});

interface Named {
  readonly slug: string;
  readonly vendor: { readonly id: string } | null;
}

it('finds one variant by its id or by its SKU, and wants one of them', async () => {
  const chair = aProduct({ sku: 'CHAIR' });
  const draft = aProduct({ sku: 'DRAFT', status: 'DRAFT' });
  await using shop = await startWith(chair, draft);
  const find = async (key: Record<string, unknown>, client = shop.guest) =>
    client.execute('query ($id: ID, $sku: String) { variant(id: $id, sku: $sku) { sku product { title } } }', key);

  const found = { data: { variant: { sku: 'CHAIR', product: { title: 'Chair' } } } };
  expect(await find({ sku: 'CHAIR' })).toMatchObject(found);
  expect(await find({ id: chair.variants[0]?.id })).toMatchObject(found);
  expect(await find({ sku: 'DRAFT' })).toMatchObject({ data: { variant: null } });
  expect(await find({ sku: 'DRAFT' }, shop.as(vendor))).toMatchObject({ data: { variant: { sku: 'DRAFT' } } });
  for (const key of [{}, { id: furniture, sku: 'CHAIR' }]) {
    expect(await find(key)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  }
});

describe('products of categories', () => {
  const PAGES = /* GraphQL */ `
    query ($first: Int, $after: String, $last: Int, $before: String) {
      categories {
        slug
        products(orderBy: TITLE, first: $first, after: $after, last: $last, before: $before) {
          totalCount
          nodes {
            title
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `;
  interface Page {
    slug: string;
    products: { totalCount: number; nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }
  const shown = ({ slug, products: { totalCount, nodes, pageInfo } }: Page) => [
    slug,
    totalCount,
    nodes.map(({ title }) => title),
    pageInfo.hasNextPage,
  ];

  async function startWithGoods() {
    return startWith(
      aProduct({ title: 'b', categoryId: furniture }),
      aProduct({ title: 'a', categoryId: chairs }),
      aProduct({ title: 'c', categoryId: chairs }),
      aProduct({ title: 'd', categoryId: technology }),
      aProduct({ title: 'e', categoryId: chairs, status: 'DRAFT' }),
    );
  }

  it('are a page of each, with those of its parts', async () => {
    await using shop = await startWithGoods();

    const { categories } = await shop.guest.query(PAGES, { first: 2 });
    const next = await shop.guest.query(PAGES, { first: 2, after: categories[0].products.pageInfo.endCursor });
    const last = await shop.guest.query(PAGES, { last: 1 });

    expect(categories.map(shown)).toEqual([
      ['furniture', 3, ['a', 'b'], true],
      ['technology', 1, ['d'], false],
    ]);
    expect(next.categories.map(shown)[0]).toEqual(['furniture', 3, ['c'], false]);
    expect(last.categories.map(shown)[0]?.[2]).toEqual(['c']);
  });

  it('are read with as many statements for many categories as for one', async () => {
    await using shop = await startWithCategories();
    const read = () => shop.statements(() => shop.guest.query(PAGES, { first: 3 }));
    const few = await read();
    await shop.given(({ categories }) =>
      categories.add(
        Array.from({ length: 50 }, (_, index) => ({
          id: technology.slice(0, -3) + (100 + index).toString(),
          slug: `c-${index}`,
          name: `C ${index}`,
          parentId: null,
        })),
      ),
    );

    expect(few).toBe(3);
    expect(await read()).toBe(few);
  });

  it('have facets as any list has', async () => {
    await using shop = await startWithGoods();

    const answer = await shop.guest.query(`{
      category(slug: "furniture") { products { facets { categories { category { slug } count } } } }
    }`);

    expect(answer.category.products.facets.categories).toContainEqual({ category: { slug: 'chairs' }, count: 2 });
  });
});
