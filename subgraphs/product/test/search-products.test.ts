import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { productFacets } from '../src/db/listing/product-facets.ts';
import { productSearch } from '../src/db/listing/product-search.ts';
import { readFilter } from '../src/graphql/listing/read-filter.ts';
import { aProduct, chairs, technology } from './start-product.ts';
import { PRODUCTS, startWith } from './start-with.ts';

const bookcase = aProduct({ title: 'Oak Bookcases', description: 'Five shelves.' });
const chair = aProduct({ title: 'Swivel Chair', description: 'Rolls along a bookcase.' });
const phone = aProduct({ title: 'Phone', description: 'Rings.', categoryId: technology });

/** Adds so many published products at once. */
const lamps = (count: number, more: string) => sql`
  insert into product (id, slug, title, description, status, category_id, created_at, version, lowest_price_minor, highest_price_minor)
  select gen_random_uuid(), 'lamp-' || number, number || ' lamps ' || ${more}::text, '', 'PUBLISHED', ${chairs}, now(), 1, 100, 100
  from generate_series(1, ${count}::int) as number`;

it('finds words in titles and descriptions, in any form, titles first', async () => {
  await using shop = await startWith(chair, phone, bookcase);

  expect(await shop.titles({ query: 'bookcase' })).toEqual(['Oak Bookcases', 'Swivel Chair']);
  expect(await shop.titles({ query: 'shelf' })).toEqual([]);
  expect(await shop.titles({ query: 'ringing' })).toEqual(['Phone']);
});

it('leaves out what a minus stands before, in any form', async () => {
  await using shop = await startWith(chair, phone, bookcase, aProduct({ title: 'Oak Shelves' }));

  expect(await shop.titles({ query: 'oak -bookcase' })).toEqual(['Oak Shelves']);
  expect((await shop.titles({ query: '-bookcases' })).toSorted()).toEqual(['Oak Shelves', 'Phone']);
});

it('finds a title as it stands that has a dash in it', async () => {
  await using shop = await startWith(aProduct({ title: 'Cisco Phone - Wireless' }), phone);

  expect(await shop.titles({ query: 'Cisco Phone - Wireless' })).toEqual(['Cisco Phone - Wireless']);
});

it('forgives a typing error', async () => {
  await using shop = await startWith(chair, phone, bookcase);

  expect(await shop.titles({ query: 'bookcsae' })).toEqual(['Oak Bookcases']);
  expect(await shop.titles({ query: 'swivell' })).toEqual(['Swivel Chair']);
});

it('forgives nothing where the words are found as they stand', async () => {
  await using shop = await startWith(
    chair,
    aProduct({ title: 'Swivel Chairs and Stools' }),
    aProduct({ title: 'Stool' }),
  );

  expect(await shop.titles({ query: 'swivel stool' })).toEqual(['Swivel Chairs and Stools']);
});

it('looks for similar titles in an index, by two statements more than for words', async () => {
  await using shop = await startWith(bookcase);
  const { db } = shop.running.database;
  await db.execute(lamps(3_000, ''));
  await db.execute(sql`analyze product`);
  const found = await shop.statements(() => shop.titles({ query: 'bookcases' }));
  const mistyped = await shop.statements(async () => {
    expect(await shop.titles({ query: 'bookcsae' })).toEqual(['Oak Bookcases']);
  });

  const timesUsed = await db.transaction(async (tx) => {
    const filter = readFilter({ query: 'bookcsae' }, { viewer: undefined, now: () => new Date() });
    await productFacets(tx, productSearch(tx)).of(filter, ['total']);
    const [row] = await tx.execute(
      sql`select pg_stat_get_xact_numscans('product_by_similar_words'::regclass)::int as n`,
    );
    return row?.['n'];
  });

  expect([found, mistyped]).toEqual([2, 4]);
  expect(timesUsed).toBe(1);
});

it('compares titles for a few searches at once, so that others are answered meanwhile', async () => {
  await using shop = await startWith(bookcase);
  const { db } = shop.running.database;
  await db.execute(lamps(60, 'of various colours and sizes '.repeat(8)));
  const comparing = sql`state = 'active' and query like '%word_similarity_threshold%' and pid <> pg_backend_pid()`;
  let most = 0;
  const answers: unknown[] = [];
  // Of a longer statement than one that counts, PostgreSQL does not show how it ends.
  const COUNT = '{ products(query: "lamps vairous", first: 1) { totalCount } }';
  const search = async () => answers.push((await shop.guest.query(COUNT)).products.totalCount);

  const searches = Promise.all(Array.from({ length: 30 }, search));
  while (answers.length < 30) {
    const [row] = await db.execute(sql`select count(*)::int as running from pg_stat_activity where ${comparing}`);
    most = Math.max(most, Number(row?.['running']));
  }
  await searches;

  expect(answers).toEqual(Array(30).fill(60));
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(3);
});

it('finds words whatever their accents, on either side', async () => {
  await using shop = await startWith(aProduct({ title: 'Crêpezz maker' }), aProduct({ title: 'Crepezz pan' }));

  for (const query of ['crepezz', 'Crêpezz', 'crépezz', 'Cre\u0302pezz']) {
    expect((await shop.titles({ query, orderBy: 'TITLE' })).toSorted()).toEqual(['Crepezz pan', 'Crêpezz maker']);
  }
});

it('finds words of scripts that write no blanks', async () => {
  await using shop = await startWith(
    aProduct({ title: '蓝色木椅子' }),
    aProduct({ title: '木製の机' }),
    aProduct({ title: 'เก้าอี้ไม้' }),
    aProduct({ title: 'ｶｰﾃﾝ' }),
  );

  expect(await shop.titles({ query: '椅子' })).toEqual(['蓝色木椅子']);
  expect(await shop.titles({ query: '机' })).toEqual(['木製の机']);
  expect(await shop.titles({ query: 'ไม้' })).toEqual(['เก้าอี้ไม้']);
  expect(await shop.titles({ query: 'カーテン' })).toEqual(['ｶｰﾃﾝ']);
});

it('finds a product by its SKU and by the names of its categories, beside other words', async () => {
  const sold = aProduct({ title: 'Swivel', sku: 'FUR-CH-10000454', categoryId: chairs });
  await using shop = await startWith(sold, phone);

  expect(await shop.titles({ query: 'FUR-CH-10000454' })).toEqual(['Swivel']);
  expect(await shop.titles({ query: 'fur-ch-10000454' })).toEqual(['Swivel']);
  expect(await shop.titles({ query: 'furniture' })).toEqual(['Swivel']);
  expect(await shop.titles({ query: 'swivel chairs' })).toEqual(['Swivel']);

  await shop.given(({ products }) =>
    products.save({
      ...sold,
      product: { ...sold.product, categoryId: technology },
      variants: sold.variants.map((variant) => ({ ...variant, sku: 'TEC-1' })),
    }),
  );

  expect(await shop.titles({ query: 'FUR-CH-10000454' })).toEqual([]);
  expect((await shop.titles({ query: 'technology' })).toSorted()).toEqual(['Phone', 'Swivel']);
});

it('takes whatever is typed for words', async () => {
  await using shop = await startWith(chair);

  for (const query of ['"', "'; drop table product; --", '\u0000', '& | !', '   ', '%', '🪑', '\ud800']) {
    expect(await shop.guest.execute(PRODUCTS, { query })).not.toHaveProperty('errors');
  }
  expect(await shop.guest.execute(PRODUCTS, { query: 'x'.repeat(201) })).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

it('finds nothing by what names nothing, and everything where nothing is asked for', async () => {
  await using shop = await startWith(chair);
  const vain = ['\u0000', '\u001B\t\n', '   ', '?!', '"', '\u200B', '\u3164 \u2800', '\u0301', '\uD800', '🪑'];

  for (const query of vain) expect({ query, titles: await shop.titles({ query }) }).toEqual({ query, titles: [] });
  for (const query of ['', null]) expect(await shop.titles({ query })).toEqual(['Swivel Chair']);
  expect(await shop.titles({ query: 'swivel\u0000\tchair' })).toEqual(['Swivel Chair']);
});

it('pages by relevance without losing or repeating any', async () => {
  const many = Array.from({ length: 7 }, (_, index) =>
    aProduct({ title: `Chair ${'and chair '.repeat(index % 3)}${index}` }),
  );
  await using shop = await startWith(...many);
  const seen: string[] = [];

  for (let after: string | null = null; ;) {
    const { products: page } = await shop.guest.query(PRODUCTS, { query: 'chair', first: 2, after });
    seen.push(...page.nodes.map(({ title }: { title: string }) => title));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }

  expect(seen).toEqual(await shop.titles({ query: 'chair', first: 100 }));
  expect(new Set(seen).size).toBe(7);
});
