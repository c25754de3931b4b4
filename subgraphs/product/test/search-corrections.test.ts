import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aProduct } from './start-product.ts';
import { startWith } from './start-with.ts';

const oak = aProduct({ title: 'Oak Bookcases', description: 'Five shelves of solid wood.' });
const chair = aProduct({ title: 'Swivel Chair', description: 'Rolls along a bookcase.' });
const hidden = aProduct({ title: 'Kaleidoscope', status: 'DRAFT' });

async function startWithWords(...products: readonly ReturnType<typeof aProduct>[]) {
  const shop = await startWith(...products);
  await shop.runJob('refresh-search-words');
  return shop;
}

describe('what was mistyped', () => {
  it('is corrected word by word, letters left out, added, swapped or wrong', async () => {
    await using shop = await startWithWords(oak, chair);

    expect(await shop.titles({ query: 'bokcases' })).toEqual(['Oak Bookcases', 'Swivel Chair']);
    expect(await shop.titles({ query: 'swivle chiar' })).toEqual(['Swivel Chair']);
    expect(await shop.titles({ query: 'bookkcases oka' })).toEqual(['Oak Bookcases']);
  });

  it('keeps the words that something has, in titles or in descriptions', async () => {
    await using shop = await startWithWords(oak, chair, aProduct({ title: 'Wool Blanket' }));

    expect(await shop.titles({ query: 'wood bokcases' })).toEqual(['Oak Bookcases']);
    expect(await shop.titles({ query: 'rolls swivle' })).toEqual(['Swivel Chair']);
  });

  it('is not corrected where it is found as it stands, whatever else the list is narrowed by', async () => {
    await using shop = await startWithWords(oak, chair);

    expect(
      await shop.titles({ query: 'swivel', where: { priceMin: { amount: '900000.00', currency: 'USD' } } }),
    ).toEqual([]);
    expect(
      await shop.titles({ query: 'swivle', where: { priceMin: { amount: '900000.00', currency: 'USD' } } }),
    ).toEqual([]);
  });

  it('is not corrected by words of what is not sold', async () => {
    await using shop = await startWithWords(oak, hidden);

    const words = await shop.running.database.db.execute(sql`select word from search_word order by word`);

    expect(words.map(({ word }) => word)).toEqual(['bookcases', 'oak']);
    expect(await shop.titles({ query: 'kaleidoskope' })).toEqual([]);
  });

  it('is not corrected to words that nothing has together: then titles that look alike do', async () => {
    await using shop = await startWithWords(oak, chair);

    expect(await shop.titles({ query: 'swivvel oak chair' })).toEqual(['Swivel Chair']);
  });

  it('is meant as it stands where it is quoted or left out', async () => {
    await using shop = await startWithWords(oak, chair);

    expect(await shop.titles({ query: '"zzzzz" -swivle' })).toEqual([]);
    expect(await shop.titles({ query: 'FUR-BO-1000179' })).toEqual([]);
  });

  it('is paged as what was meant', async () => {
    await using shop = await startWithWords(...[1, 2, 3].map((n) => aProduct({ title: `Bookcase of ${n} shelves` })));
    const LIST = `query ($after: String) { products(query: "bokcase", first: 2, after: $after) {
      nodes { title } totalCount pageInfo { hasNextPage endCursor } } }`;

    const first = (await shop.guest.query(LIST)).products;
    const second = (await shop.guest.query(LIST, { after: first.pageInfo.endCursor })).products;
    const beyond = (await shop.guest.query(LIST, { after: second.pageInfo.endCursor })).products;

    expect([first.nodes.length, first.totalCount, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([
      2,
      3,
      1,
      false,
    ]);
    expect(new Set([...first.nodes, ...second.nodes].map(({ title }: { title: string }) => title)).size).toBe(3);
    expect([beyond.nodes, beyond.totalCount]).toEqual([[], 3]);
  });

  it('takes as many statements for a page whatever is found', async () => {
    await using shop = await startWithWords(...[1, 2, 3].map((n) => aProduct({ title: `Bookcase of ${n} shelves` })));
    const ask = (first: number) => shop.statements(() => shop.titles({ query: 'bokcase', first }));

    expect([await ask(1), await ask(3)]).toEqual([6, 6]);
  });
});

describe('the words of the shop', () => {
  it('are written again only where they are others', async () => {
    await using shop = await startWithWords(oak, chair);
    const { db } = shop.running.database;
    const read = () => db.execute(sql`select word, titles, xmin::text from search_word order by word`);
    const before = await read();
    await db.execute(sql`update product set title = 'Oak Chair' where title = 'Oak Bookcases'`);

    await shop.runJob('refresh-search-words');

    const after = await read();
    expect(after.map(({ word, titles }) => [word, titles])).toEqual([
      ['chair', 2],
      ['oak', 1],
      ['swivel', 1],
    ]);
    expect(after.find(({ word }) => word === 'swivel')).toEqual(before.find(({ word }) => word === 'swivel'));
  });
});
