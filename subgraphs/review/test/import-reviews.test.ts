import { reviewRatingChanged } from '@agora/schema';
import { expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { ada, bob, chair, moderator, startReview } from './start-review.ts';

const row = {
  productId: chair,
  authorId: ada.id,
  rating: 4,
  title: 'Sits well',
  body: 'Good,\n"very".',
  postedAt: '2025-01-02T03:04:05.000Z',
};

async function startWithChair() {
  const shop = await startReview();
  await shop.given(({ products }) => products.add([chair]));
  const send = (body: string, type = 'application/jsonl') =>
    shop.request('/import/reviews', { method: 'POST', headers: { 'content-type': type }, body }, moderator);
  const fetchFile = async (format: string, viewer: { id: string } = moderator) =>
    shop.request(`/export/reviews?format=${format}`, {}, viewer);
  return { shop, send, fetchFile };
}

const jsonLines = (...rows: readonly unknown[]) => rows.map((each) => `${JSON.stringify(each)}\n`).join('');

it('imports the reviews of a file by the rules of new ones, and says of each line why it was refused', async () => {
  const { shop, send } = await startWithChair();
  await using _ = shop;
  const file = jsonLines(
    row,
    { ...row, authorId: bob.id, rating: 2, body: 'See www.chairs.example' },
    { ...row, authorId: uuidv7(), rating: 9 },
    { ...row, authorId: uuidv7(), productId: uuidv7() },
    { ...row, authorId: uuidv7(), postedAt: '2999-01-01T00:00:00Z' },
    'nonsense',
  );

  const first = await (await send(file)).json();
  const again = await (await send(jsonLines(row))).json();

  const refused = (line: number, code: string) => ({ line, code });
  expect(first).toEqual({
    published: 1,
    held: 1,
    refused: 4,
    refusals: [
      refused(3, 'RATING_OUT_OF_RANGE'),
      refused(4, 'PRODUCT_NOT_FOUND'),
      refused(5, 'INVALID_LINE'),
      refused(6, 'INVALID_LINE'),
    ],
  });
  expect(again).toEqual({ published: 0, held: 0, refused: 1, refusals: [refused(1, 'ALREADY_REVIEWED')] });
  expect(await shop.emitted(reviewRatingChanged)).toMatchObject([{ histogram: [0, 0, 0, 1, 0] }]);
});

it.each([
  ['CSV', 'text/csv'],
  ['JSON_LINES', 'application/jsonl'],
])('exports what can be imported elsewhere: %s', async (format, type) => {
  const { shop, send, fetchFile } = await startWithChair();
  await using _ = shop;
  const authors = Array.from({ length: 130 }, () => uuidv7());
  await send(jsonLines(...authors.map((authorId) => ({ ...row, authorId }))));
  const file = await (await fetchFile(format)).text();
  const other = await startWithChair();
  await using __ = other.shop;

  const answer = await (await other.send(file, type)).json();

  expect(answer).toEqual({ published: 130, held: 0, refused: 0, refusals: [] });
  expect(await (await other.fetchFile('JSON_LINES')).text()).toContain(JSON.stringify(row.body));
});

it('imports and exports for moderators alone, and no other files', async () => {
  const { shop, send, fetchFile } = await startWithChair();
  await using _ = shop;

  expect((await fetchFile('CSV', ada)).status).toBe(403);
  const unfit = await send('productId,authorId\n"unended', 'text/csv');
  expect(unfit.status).toBe(422);
  expect(await unfit.json()).toMatchObject({ code: 'INVALID_FILE' });
});
