import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { productImport, productImportGroup } from '../src/db/import-tables.ts';
import { bring, IMPORT, jsonl, lamp, lines, send } from './bring.ts';
import { type ProductShop, startWithCategories, vendor } from './start-product.ts';

const tenMinutesMs = 10 * 60 * 1_000;
const threeDaysMs = 3 * 24 * 60 * 60 * 1_000;
const statusOf = async (shop: ProductShop, id: string | undefined) =>
  (await shop.as(vendor).query(IMPORT, { id })).productImport.status;

it('an import that fails again and again ends as failed, and its place is free', async () => {
  await using shop = await startWithCategories();
  const { id = '' } = await send(shop, lines(lamp), { type: jsonl });
  const { db } = shop.running.database;
  await db.update(productImportGroup).set({ content: 'no JSON' }).where(eq(productImportGroup.importId, id));

  for (let attempt = 1; attempt < 9; attempt += 1) {
    await shop.runJob('import-products');
    shop.advance(tenMinutesMs);
  }
  const before = await statusOf(shop, id);
  await shop.runJob('import-products');

  expect([before, await statusOf(shop, id)]).toEqual(['WRITING', 'FAILED']);
  expect(await db.$count(productImportGroup)).toBe(0);
  expect(await bring(shop, lines(lamp), { type: jsonl })).toMatchObject({ status: 'COMPLETED', createdCount: 1 });
});

it('a row that cannot be decided is refused, and the others of its file are written', async () => {
  await using shop = await startWithCategories();
  const { id = '' } = await send(shop, lines(lamp, { ...lamp, slug: 'other', variants: [] }), { type: jsonl });
  const { db } = shop.running.database;
  const [bad] = await db.select().from(productImportGroup).where(eq(productImportGroup.position, 1));
  const group = JSON.parse(bad?.content ?? '') as { record: object };
  // What no reader of files makes: a title that is no text.
  const content = JSON.stringify({ ...group, record: { ...group.record, title: 5, description: 5 } });
  await db.update(productImportGroup).set({ content }).where(eq(productImportGroup.position, 1));

  await shop.runJob('import-products');

  const { productImport: ended } = await shop.as(vendor).query(IMPORT, { id });
  expect(ended).toMatchObject({ status: 'COMPLETED', createdCount: 1, refusedCount: 1 });
  expect(ended.rows.nodes[1]).toMatchObject({ slug: 'other', code: 'ROW_FAILED', faults: [{ code: 'ROW_FAILED' }] });
});

it('an import that nothing works on any more is over after two days', async () => {
  await using shop = await startWithCategories();
  const { id = '' } = await send(shop, lines(lamp), { type: jsonl });

  await shop.runJob('forget-imports');
  const before = await statusOf(shop, id);
  shop.advance(threeDaysMs);
  await shop.runJob('forget-imports');

  expect([before, await statusOf(shop, id)]).toEqual(['WRITING', 'FAILED']);
  expect(await shop.running.database.db.$count(productImport)).toBe(1);
});
