import { expect, it } from 'vitest';
import { aProduct, startWithCategories } from './start-product.ts';

const SUGGEST = 'query ($text: String!, $first: Int) { productSuggestions(text: $text, first: $first) { title } }';

async function startWithSome() {
  const shop = await startWithCategories();
  await shop.given(async ({ products }) => {
    await products.add([
      aProduct({ title: 'Bookcase, oak' }),
      aProduct({ title: 'Bookcase, beech' }),
      aProduct({ title: 'Corner bookcases', sku: 'CORNER-7' }),
      aProduct({ title: 'Écran 27' }),
      aProduct({ title: '100% wool_rug' }),
      aProduct({ title: 'Bookcase, secret', status: 'DRAFT' }),
    ]);
  });
  const suggest = async (text: string, first?: number): Promise<string[]> =>
    (await shop.guest.query(SUGGEST, { text, first })).productSuggestions.map(({ title }: { title: string }) => title);
  return Object.assign(shop, { suggest });
}

it('products are suggested from their first letters on, then those that have such words', async () => {
  await using shop = await startWithSome();

  expect(await shop.suggest('boo')).toEqual(['Bookcase, beech', 'Bookcase, oak', 'Corner bookcases']);
  expect(await shop.suggest('Bookcases')).toEqual(['Bookcase, beech', 'Bookcase, oak', 'Corner bookcases']);
  expect(await shop.suggest('boo', 1)).toEqual(['Bookcase, beech']);
  expect(await shop.suggest('oak book')).toEqual(['Bookcase, oak']);
  expect(await shop.suggest('ecr')).toEqual(['Écran 27']);
  expect(await shop.suggest('corner-7')).toEqual(['Corner bookcases']);
});

it('what is typed is never a pattern, and nothing suggests nothing', async () => {
  await using shop = await startWithSome();

  expect(await shop.suggest('100%')).toEqual(['100% wool_rug']);
  expect(await shop.suggest('1_0')).toEqual([]);
  expect(await shop.suggest("x' & !(")).toEqual([]);
  expect(await shop.suggest(' ')).toEqual([]);
  expect(await shop.suggest('\u0000')).toEqual([]);
  await expect(shop.suggest('x'.repeat(101))).rejects.toThrow('BAD_USER_INPUT');
  await expect(shop.suggest('boo', 21)).rejects.toThrow('BAD_USER_INPUT');
});

it('suggestions are read by at most two statements', async () => {
  await using shop = await startWithSome();

  expect(await shop.statements(() => shop.suggest('boo'))).toBe(2);
  expect(await shop.statements(() => shop.suggest('boo', 2))).toBe(1);
});
