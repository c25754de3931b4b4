import { inventoryStockChanged, reviewRatingChanged } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, admin, aProduct, chairs, furniture, otherVendor, technology, vendor } from './start-product.ts';
import { PRODUCTS, startWith } from './start-with.ts';

describe('filtering', () => {
  const cheap = aProduct({ title: 'cheap', cents: 500, categoryId: furniture });
  const middling = aProduct({ title: 'middling', cents: 1_000, categoryId: chairs });
  const dear = aProduct({ title: 'dear', cents: 99_999, categoryId: technology });
  const draft = aProduct({ title: 'draft', status: 'DRAFT' });
  const archived = aProduct({ title: 'archived', status: 'ARCHIVED' });
  const usd = (amount: string) => ({ amount, currency: 'USD' });

  it('takes a category with all its parts', async () => {
    await using shop = await startWith(cheap, middling, dear);

    expect(await shop.titles({ where: { categoryId: furniture }, orderBy: 'PRICE' })).toEqual(['cheap', 'middling']);
    expect(await shop.titles({ where: { categoryId: chairs } })).toEqual(['middling']);
  });

  it('takes a category by its slug, as the address of its page has it', async () => {
    await using shop = await startWith(cheap, middling, dear);

    expect(await shop.titles({ where: { categorySlug: 'furniture' }, orderBy: 'PRICE' })).toEqual([
      'cheap',
      'middling',
    ]);
    expect(await shop.titles({ where: { categorySlug: 'chairs' } })).toEqual(['middling']);
    expect(await shop.titles({ where: { categorySlug: 'boats' } })).toEqual([]);
  });

  it('takes prices from and to, both included', async () => {
    await using shop = await startWith(cheap, middling, dear);

    expect(await shop.titles({ where: { priceMin: usd('5.00'), priceMax: usd('10') }, orderBy: 'PRICE' })).toEqual([
      'cheap',
      'middling',
    ]);
    expect(await shop.titles({ where: { priceMin: usd('10.01'), priceMax: null } })).toEqual(['dear']);
    expect(await shop.guest.execute(PRODUCTS, { where: { priceMin: { amount: '1', currency: 'EUR' } } })).toMatchObject(
      {
        errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      },
    );
  });

  it('takes vendors, at most 50, to each of whom drafts stay their own', async () => {
    const others = aProduct({ title: 'others', cents: 700, vendorId: otherVendor.vendorId });
    const own = aProduct({ title: 'of the shop', vendorId: null });
    await using shop = await startWith(cheap, others, own, draft);
    const both = [vendor.vendorId, otherVendor.vendorId];

    expect(await shop.titles({ where: { vendorIds: [otherVendor.vendorId] } })).toEqual(['others']);
    expect(await shop.titles({ where: { vendorIds: both }, orderBy: 'PRICE' })).toEqual(['cheap', 'others']);
    expect(await shop.titles({ where: { NOT: { vendorIds: [otherVendor.vendorId] } }, orderBy: 'PRICE' })).toEqual([
      'cheap',
      'of the shop',
    ]);
    expect(await shop.titles({ where: { vendorIds: [] } })).toEqual([]);
    const drafts = { where: { vendorIds: both, status: 'DRAFT' } };
    expect(await shop.titles(drafts, shop.as(vendor))).toEqual(['draft']);
    expect(await shop.titles(drafts, shop.as(otherVendor))).toEqual([]);
    const many = { where: { vendorIds: Array.from({ length: 51 }, () => vendor.vendorId) } };
    expect(await shop.guest.execute(PRODUCTS, many)).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('takes what inventory says is in stock', async () => {
    await using shop = await startWith(cheap, middling);
    const variantId = cheap.variants[0]?.id ?? '';
    await shop.tell(inventoryStockChanged.draft({ variantId, available: 3, status: 'LOW_STOCK' }));
    const inStock = await shop.titles({ where: { inStock: true } });

    await shop.tell(inventoryStockChanged.draft({ variantId, available: 0, status: 'OUT_OF_STOCK' }));

    expect(inStock).toEqual(['cheap']);
    expect(await shop.titles({ where: { inStock: true } })).toEqual([]);
    expect(await shop.titles({ where: { inStock: false }, orderBy: 'PRICE' })).toEqual(['cheap', 'middling']);
  });

  it('shows drafts and what is archived to the staff only', async () => {
    await using shop = await startWith(middling, draft, archived);

    expect(await shop.titles({ where: { status: 'DRAFT' } }, shop.as(vendor))).toEqual(['draft']);
    expect(await shop.titles({ where: { status: 'ARCHIVED' } }, shop.as(vendor))).toEqual(['archived']);
    expect(await shop.titles({ where: { status: 'DRAFT' } }, shop.as(otherVendor))).toEqual([]);
    expect(await shop.titles({ where: { status: 'DRAFT' } }, shop.as({ ...vendor, vendorId: undefined }))).toEqual([]);
    expect(await shop.titles({ where: { status: 'DRAFT' } }, shop.as(admin))).toEqual(['draft']);
    expect(await shop.titles({ where: { status: 'DRAFT' } }, shop.as(ada))).toEqual([]);
    expect(await shop.titles({ where: { status: 'DRAFT' } }, shop.guest)).toEqual([]);
    expect(await shop.titles({})).toEqual(['middling']);
  });

  it('does not tell by what looks alike whether another vendor has a draft of that name', async () => {
    const own = aProduct({ title: 'Lamp', status: 'DRAFT' });
    const others = aProduct({ title: 'Lamb', status: 'DRAFT', vendorId: otherVendor.vendorId });
    const asked = { query: 'lamb', where: { status: 'DRAFT' } };
    await using without = await startWith(own);
    await using shop = await startWith(own, others);

    expect(await without.titles(asked, without.as(vendor))).toEqual(['Lamp']);
    expect(await shop.titles(asked, shop.as(vendor))).toEqual(['Lamp']);
    expect(await shop.titles(asked, shop.as(otherVendor))).toEqual(['Lamb']);
  });
});

describe('ordering', () => {
  const a = aProduct({ title: 'a', cents: 300, createdAt: new Date('2026-01-03T10:00:00.123Z') });
  const b = aProduct({ title: 'b', cents: 100, createdAt: new Date('2026-01-01T10:00:00Z') });
  const c = aProduct({ title: 'c', cents: 200, createdAt: new Date('2026-01-02T10:00:00Z') });
  const rating = (productId: string, averageHundredths: number | null) =>
    reviewRatingChanged.draft({ productId, count: 1, averageHundredths, histogram: [0, 0, 0, 0, 1] });

  it.each([
    ['TITLE', ['a', 'b', 'c']],
    ['PRICE', ['b', 'c', 'a']],
    ['PRICE_DESCENDING', ['a', 'c', 'b']],
    ['NEWEST', ['a', 'c', 'b']],
    ['RELEVANCE', ['a', 'c', 'b']],
    ['RATING', ['c', 'a', 'b']],
  ])('by %s, page by page, there and back', async (orderBy, expected) => {
    await using shop = await startWith(a, b, c);
    await shop.tell(rating(a.product.id, 400));
    await shop.tell(rating(b.product.id, null));
    await shop.tell(rating(c.product.id, 450));

    const first = await shop.guest.query(PRODUCTS, { orderBy, first: 2 });
    const rest = await shop.titles({ orderBy, first: 2, after: first.products.pageInfo.endCursor });

    expect([...first.products.nodes.map(({ title }: { title: string }) => title), ...rest]).toEqual(expected);
    expect(await shop.titles({ orderBy, last: 2 })).toEqual(expected.slice(1));
  });

  it('by title sorts as people do, whatever the case and accents, page by page in both directions', async () => {
    const sorted = [
      'ant',
      'Damask',
      'eclair',
      'Éclair',
      'Éclairs',
      'Feather',
      'Igloo',
      'iHome',
      'Ink',
      'Ödland',
      'oven',
      'zebra',
    ];
    await using shop = await startWith(
      ...sorted.toReversed().map((title) => aProduct({ title })),
      aProduct({ title: 'ant' }),
    );
    const pages = async (size: string, from: string, edge: string) => {
      const titles: string[][] = [];
      for (let cursor: string | null = null; titles.length < 7;) {
        const page = await shop.guest.query(PRODUCTS, { orderBy: 'TITLE', [size]: 2, [from]: cursor });
        titles.push(page.products.nodes.map(({ title }: { title: string }) => title));
        cursor = page.products.pageInfo[edge];
      }
      return titles;
    };

    const forward = await pages('first', 'after', 'endCursor');
    const backward = await pages('last', 'before', 'startCursor');

    expect(forward.flat()).toEqual(['ant', ...sorted]);
    expect(backward.toReversed().flat()).toEqual(['ant', ...sorted]);
  });

  it('answers a cursor of another order, or none of this shop, as bad input', async () => {
    await using shop = await startWith(a, b, c);
    const { products: page } = await shop.guest.query(PRODUCTS, { orderBy: 'PRICE', first: 1 });
    const forged = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');

    for (const [orderBy, after] of [
      ['TITLE', page.pageInfo.endCursor],
      ['NEWEST', forged(['NEWEST', 'yesterday', a.product.id])],
      ['PRICE', forged(['PRICE', '9'.repeat(40), a.product.id])],
      ['PRICE', forged(['PRICE', '100', 'a'])],
      ['PRICE', forged(['PRICE'])],
    ]) {
      const answer = await shop.guest.execute(PRODUCTS, { orderBy, after });
      expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

it('says of a price in the document that is no decimal that the input is wrong', async () => {
  await using shop = await startWith(aProduct());
  const where = `{ priceMin: { amount: "${'9'.repeat(400)}", currency: "USD" } }`;

  const answer = await shop.guest.execute(`{ products(where: ${where}) { totalCount } }`);

  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
