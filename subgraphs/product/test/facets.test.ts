import { inventoryStockChanged, reviewRatingChanged } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { priceBounds, priceBuckets } from '../src/domain/variants/price-buckets.ts';
import type { CataloguedProduct } from '../src/domain/products/product.ts';
import { aProduct, chairs, furniture, technology } from './start-product.ts';
import { startWith } from './start-with.ts';

const FACETS = /* GraphQL */ `
  query ($query: String, $where: ProductWhere, $buckets: Int! = 3) {
    products(query: $query, where: $where, first: 0) {
      totalCount
      facets {
        categories {
          category {
            slug
          }
          count
        }
        priceRange {
          min {
            amount
          }
          max {
            amount
          }
        }
        priceBuckets(count: $buckets) {
          min {
            amount
          }
          max {
            amount
          }
          count
        }
        ratings {
          stars
          count
        }
        inStockCount
      }
    }
  }
`;

const usd = (amount: string) => ({ amount, currency: 'USD' });

/** A product of variants that cost so much. */
function costing(title: string, ...cents: readonly number[]): CataloguedProduct {
  const catalogued = aProduct({ title });
  const variants = cents.flatMap((minor, index) => aProduct({ cents: minor, sku: `${title}-${index}` }).variants);
  return { ...catalogued, variants: variants.map((one) => ({ ...one, productId: catalogued.product.id })) };
}

async function startWithGoods() {
  const stool = aProduct({ title: 'Stool', cents: 1_000, categoryId: chairs });
  const armchair = aProduct({ title: 'Armchair', cents: 20_000, categoryId: chairs });
  const table = aProduct({ title: 'Table', cents: 45_000, categoryId: furniture });
  const phone = aProduct({ title: 'Phone', cents: 60_000, categoryId: technology });
  const draft = aProduct({ title: 'Draft', cents: 1, status: 'DRAFT' });
  const shop = await startWith(stool, armchair, table, phone, draft);
  const stocked = [stool, table].flatMap(({ variants }) => variants);
  for (const { id: variantId } of stocked) {
    await shop.tell(inventoryStockChanged.draft({ variantId, available: 3, status: 'IN_STOCK' }));
  }
  for (const [{ product }, averageHundredths] of [
    [stool, 450],
    [phone, 320],
  ] as const) {
    await shop.tell(
      reviewRatingChanged.draft({ productId: product.id, count: 1, averageHundredths, histogram: [0, 0, 0, 0, 1] }),
    );
  }
  const facets = async (where = {}, query?: string) => {
    const { products } = await shop.guest.query(FACETS, { where, query });
    const { categories, priceRange, priceBuckets: buckets, ratings, inStockCount } = products.facets;
    type Counted = Record<'category' | 'min' | 'max', Record<string, string>> & { stars: number; count: number };
    return {
      total: products.totalCount,
      categories: categories.map(({ category, count }: Counted) => [category['slug'], count]),
      range: priceRange && [priceRange.min.amount, priceRange.max.amount],
      buckets: buckets.map(({ min, max, count }: Counted) => [min['amount'], max['amount'], count]),
      ratings: ratings.map(({ stars, count }: Counted) => [stars, count]),
      inStockCount,
    };
  };
  return Object.assign(shop, { facets });
}

describe('facets of a list', () => {
  it('count what there is of each kind, categories with their parts', async () => {
    await using shop = await startWithGoods();

    expect(await shop.facets()).toEqual({
      total: 4,
      categories: [
        ['furniture', 3],
        ['chairs', 2],
        ['technology', 1],
      ],
      range: ['10.00', '600.00'],
      buckets: [
        ['10.00', '19.99', 1],
        ['20.00', '499.99', 2],
        ['500.00', '600.00', 1],
      ],
      ratings: [
        [4, 1],
        [3, 2],
        [2, 2],
        [1, 2],
      ],
      inStockCount: 2,
    });
  });

  it('leave each its own part of the filter open, and keep to all others', async () => {
    await using shop = await startWithGoods();

    const narrowed = await shop.facets({ categorySlug: 'chairs', priceMin: usd('100') });

    expect(narrowed).toMatchObject({
      total: 1,
      categories: [
        ['furniture', 2],
        ['chairs', 1],
        ['technology', 1],
      ],
      range: ['10.00', '200.00'],
      inStockCount: 0,
      ratings: [],
    });
    expect((await shop.facets({ inStock: false, ratingMin: 3 })).inStockCount).toBe(1);
    expect((await shop.facets({ ratingMin: 4 })).ratings).toEqual([
      [4, 1],
      [3, 2],
      [2, 2],
      [1, 2],
    ]);
  });

  it('give ranges of prices that find as many as they say', async () => {
    await using shop = await startWithGoods();
    const { buckets } = await shop.facets();

    const found = await Promise.all(
      buckets.map(
        async ([min, max]: string[]) =>
          (await shop.facets({ priceMin: usd(min ?? ''), priceMax: usd(max ?? '') })).total,
      ),
    );

    expect(found).toEqual(buckets.map(([, , count]: [string, string, number]) => count));
  });

  it('are those of what was found, typing errors forgiven', async () => {
    await using shop = await startWithGoods();

    expect(await shop.facets({}, 'armchair')).toMatchObject({ total: 1, range: ['200.00', '200.00'] });
    expect(await shop.facets({}, 'armchiar')).toMatchObject({ total: 1, buckets: [['200.00', '200.00', 1]] });
    expect(await shop.facets({}, 'spaceship')).toEqual({
      total: 0,
      categories: [],
      range: null,
      buckets: [],
      ratings: [],
      inStockCount: 0,
    });
  });

  it('take as many statements for many products as for a few, and none that nobody asks for', async () => {
    await using shop = await startWithGoods();
    const statements = () => shop.statements(() => shop.facets());
    const few = await statements();

    await shop.given(({ products }) => products.add(Array.from({ length: 100 }, () => aProduct())));

    expect(few).toBe(2);
    expect(await statements()).toBe(few);
    expect(await shop.statements(() => shop.guest.query('{ products { facets { inStockCount } } }'))).toBe(1);
  });

  it('has 1 to 20 ranges of prices', async () => {
    await using shop = await startWithGoods();

    for (const buckets of [0, 21]) {
      expect(await shop.guest.execute(FACETS, { buckets })).toMatchObject({
        errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
    }
  });
});

it('splits prices at round ones into ranges of about as many products', () => {
  const prices = [3, 4, 7, 8, 11, 12, 13, 300].map((amount) => amount * 100);
  const below = priceBounds.map((bound) => prices.filter((price) => price < bound).length);
  const split = (most: number) =>
    priceBuckets(below, { all: prices.length, most, minMinor: 300, maxMinor: 30_000 }).map(({ minMinor, maxMinor }) => [
      minMinor / 100,
      maxMinor / 100,
    ]);

  expect(split(1)).toEqual([[3, 300]]);
  expect(split(2)).toEqual([
    [3, 9.99],
    [10, 300],
  ]);
  expect(split(4)).toEqual([
    [3, 4.99],
    [5, 9.99],
    [10, 19.99],
    [20, 300],
  ]);
});

describe('conditions', () => {
  it('finds a product by the price of any variant that is sold, and of one between two others only if there is one', async () => {
    await using shop = await startWith(costing('both', 500, 10_000), costing('dear', 9_000));

    expect(await shop.titles({ where: { priceMin: usd('50') }, orderBy: 'TITLE' })).toEqual(['both', 'dear']);
    expect(await shop.titles({ where: { priceMax: usd('50') } })).toEqual(['both']);
    expect(await shop.titles({ where: { priceMin: usd('10'), priceMax: usd('50') } })).toEqual([]);
  });

  it('join with AND, OR and NOT', async () => {
    await using shop = await startWithGoods();
    const titles = (where: object) => shop.titles({ where, orderBy: 'TITLE' });

    expect(await titles({ OR: [{ categorySlug: 'technology' }, { priceMax: usd('10') }] })).toEqual(['Phone', 'Stool']);
    expect(await titles({ categoryId: furniture, NOT: { categoryId: chairs } })).toEqual(['Table']);
    expect(await titles({ AND: [{ inStock: true }, { ratingMin: 4.5 }] })).toEqual(['Stool']);
    expect(await titles({ OR: [{ status: 'DRAFT' }, { status: 'PUBLISHED' }] })).not.toContain('Draft');
    expect(await titles({ NOT: { status: 'PUBLISHED' } })).toEqual([]);
    expect(await titles({ categorySlug: 'nowhere' })).toEqual([]);
  });

  it('finds those of some ids, at most 100', async () => {
    const [one, other] = [aProduct({ title: 'one' }), aProduct({ title: 'other' })];
    await using shop = await startWith(one, other);

    expect(await shop.titles({ where: { ids: [one.product.id] } })).toEqual(['one']);
    const many = await shop.guest.execute('query ($ids: [ID!]) { products(where: { ids: $ids }) { totalCount } }', {
      ids: Array.from({ length: 101 }, () => one.product.id),
    });
    expect(many.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('does not find by the price or the stock of what was withdrawn', async () => {
    const both = costing('both', 500, 10_000);
    await using shop = await startWith(both);
    const [cheap] = both.variants;
    await shop.tell(inventoryStockChanged.draft({ variantId: cheap?.id ?? '', available: 3, status: 'IN_STOCK' }));
    const variants = both.variants.map((one, index) => ({ ...one, isWithdrawn: index === 0 }));

    await shop.given(({ products }) => products.save({ ...both, variants }));

    expect(await shop.titles({ where: { priceMax: usd('50') } })).toEqual([]);
    expect(await shop.titles({ where: { inStock: true } })).toEqual([]);
  });
});
