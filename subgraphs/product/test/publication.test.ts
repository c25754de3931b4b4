import { productArchived, productPublished, productQuote, productUpdated } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { settlePublication } from '../src/domain/products/publication.ts';
import { firstWords } from '../src/domain/catalogue/seo.ts';
import { aProduct, admin, chairs, otherVendor, vendor } from './start-product.ts';
import { startWith } from './start-with.ts';

const SCHEDULE = /* GraphQL */ `
  mutation ($input: ProductPublicationScheduleInput!) {
    productPublicationSchedule(input: $input) {
      product {
        status
        publishFrom
        publishUntil
        version
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const hour = 60 * 60 * 1_000;
const after = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

async function startWithLamp(status: 'DRAFT' | 'PUBLISHED' = 'DRAFT') {
  const lamp = aProduct({ title: 'Lamp', status });
  const shop = await startWith(lamp);
  shop.stopClock();
  const { id: productId } = lamp.product;
  const schedule = async (input: object, client = shop.as(vendor)) =>
    (await client.mutate(SCHEDULE, { input: { productId, ...input } })).productPublicationSchedule;
  /** What shoppers have of it: in lists, in facets, in its category, as a page, for a price. */
  const seen = async () => {
    const answer = await shop.guest.query(
      `query ($id: ID!, $category: ID!) {
        products { totalCount facets { inStockCount categories { count } } }
        category(id: $category) { products { nodes { title } totalCount } }
        product(id: $id) { status }
      }`,
      { id: productId, category: chairs },
    );
    const variantIds = lamp.variants.map(({ id }) => id);
    const { quotes } = await shop.ask(productQuote, { variantIds, currency: 'USD' });
    const { products, category, product } = answer;
    const counts = [products.totalCount, products.facets.categories[0]?.count ?? 0, category.products.totalCount];
    return [...counts, category.products.nodes.length, quotes.length, product?.status ?? null];
  };
  const listed = (wanted: string, client = shop.as(vendor)) => shop.titles({ where: { status: wanted } }, client);
  return Object.assign(shop, { schedule, seen, listed, productId });
}

const hidden = [0, 0, 0, 0, 0, null];
const shown = [1, 1, 1, 1, 1, 'PUBLISHED'];
const over = [0, 0, 0, 0, 0, 'ARCHIVED'];

describe('a product that comes and goes by itself', () => {
  it('is seen from the moment on and until the moment, whether or not the job has run', async () => {
    await using shop = await startWithLamp();

    const answer = await shop.schedule({ from: after(1), until: after(3), expectedVersion: 1 });

    expect(answer.userErrors).toEqual([]);
    expect(answer.product).toMatchObject({ status: 'DRAFT', version: 2 });
    expect(await shop.seen()).toEqual(hidden);
    expect([await shop.listed('DRAFT'), await shop.listed('PUBLISHED')]).toEqual([['Lamp'], []]);
    shop.advance(2 * hour);
    expect(await shop.seen()).toEqual(shown);
    shop.advance(2 * hour);
    expect(await shop.seen()).toEqual(over);
    expect([await shop.listed('DRAFT'), await shop.listed('ARCHIVED')]).toEqual([[], ['Lamp']]);
  });

  it('is told to others by a job when it comes, and when it goes', async () => {
    await using shop = await startWithLamp();
    await shop.schedule({ from: after(1), until: after(3) });
    const told = async () =>
      [await shop.emitted(productPublished), await shop.emitted(productArchived)].map((all) => all.length);

    await shop.runJob('settle-publication');
    expect(await told()).toEqual([0, 0]);
    shop.advance(2 * hour);
    await shop.runJob('settle-publication');
    expect(await told()).toEqual([1, 0]);
    expect(await shop.seen()).toEqual(shown);
    shop.advance(2 * hour);
    await shop.runJob('settle-publication');
    await shop.runJob('settle-publication');

    expect(await told()).toEqual([1, 1]);
    expect(await shop.seen()).toEqual(over);
  });

  it('may be hidden until later, ended, and published for ever after all', async () => {
    await using shop = await startWithLamp('PUBLISHED');

    const ended = await shop.schedule({ until: after(1) });
    const later = await shop.schedule({ from: after(2) });
    await shop
      .as(vendor)
      .mutate('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } } }', {
        input: { productId: shop.productId, title: 'Lamp 2' },
      });
    const published = await shop
      .as(admin)
      .mutate(
        'mutation ($input: ProductPublishInput!) { productPublish(input: $input) { product { status publishUntil } } }',
        { input: { productId: shop.productId } },
      );

    expect(ended.product).toMatchObject({ status: 'PUBLISHED', publishUntil: expect.any(String) });
    expect(later.product).toMatchObject({ status: 'DRAFT', publishUntil: null });
    expect(published.productPublish.product).toEqual({ status: 'PUBLISHED', publishUntil: null });
    expect((await shop.emitted(productUpdated)).map(({ status }) => status)).toEqual(['PUBLISHED', 'DRAFT']);
    expect(await shop.emitted(productArchived)).toHaveLength(1);
    expect(await shop.emitted(productPublished)).toHaveLength(1);
  });

  it('is refused a time that ends before it begins, another version, and other vendors', async () => {
    await using shop = await startWithLamp();
    const codes = async (input: object, client = shop.as(vendor)) =>
      (await shop.schedule(input, client)).userErrors.map(({ code }: { code: string }) => code);

    expect(await codes({ from: after(2), until: after(1) })).toEqual(['INVALID_WINDOW']);
    expect(await codes({ until: after(-1) })).toEqual(['INVALID_WINDOW']);
    expect(await codes({ from: after(1), expectedVersion: 7 })).toEqual(['VERSION_CONFLICT']);
    expect(await codes({ from: after(1) }, shop.as(otherVendor))).toEqual(['PRODUCT_NOT_FOUND']);
  });

  it('is left alone by a job for a time that is no longer its own', () => {
    const moment = new Date('2026-05-01T00:00:00Z');
    const other = aProduct({ publishUntil: new Date('2026-06-01T00:00:00Z') });

    expect(settlePublication(other, moment)).toBeUndefined();
    expect(settlePublication(aProduct({ status: 'ARCHIVED', publishUntil: moment }), moment)).toBeUndefined();
  });
});

describe('what search engines show', () => {
  it('is what shoppers see unless something else is said', async () => {
    await using shop = await startWithLamp('PUBLISHED');
    const update = async (input: object) => {
      const { productUpdate } = await shop.as(vendor).mutate(
        `mutation ($input: ProductUpdateInput!) {
          productUpdate(input: $input) { product { seo { title description } } userErrors { code field } } }`,
        { input: { productId: shop.productId, ...input } },
      );
      return productUpdate.product?.seo ?? productUpdate.userErrors;
    };

    expect(await update({ description: 'A  lamp.\nIt shines.' })).toEqual({
      title: 'Lamp',
      description: 'A lamp. It shines.',
    });
    expect(await update({ seoTitle: 'Buy a lamp', seoDescription: 'Bright.' })).toEqual({
      title: 'Buy a lamp',
      description: 'Bright.',
    });
    expect(await update({ seoTitle: '' })).toEqual({ title: 'Lamp', description: 'Bright.' });
    expect(await update({ seoTitle: 'x'.repeat(121) })).toEqual([
      { code: 'INVALID_TEXT', field: ['input', 'seoTitle'] },
    ]);
    expect(await update({ seoDescription: 'a\u0000b' })).toEqual([
      { code: 'INVALID_TEXT', field: ['input', 'seoDescription'] },
    ]);
  });

  it('is cut between words', () => {
    expect(firstWords('word '.repeat(60))).toMatch(/^(word ){31}word …$/);
    expect(firstWords('x'.repeat(200)).length).toBeLessThan(170);
  });
});
