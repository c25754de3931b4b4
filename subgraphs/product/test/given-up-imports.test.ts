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

  for (let attempt = 1; attempt < 14; attempt += 1) {
    await shop.runJob('import-products');
    shop.advance(tenMinutesMs);
  }
  const before = await statusOf(shop, id);
  await shop.runJob('import-products');

  expect([before, await statusOf(shop, id)]).toEqual(['WRITING', 'FAILED']);
  expect(await db.$count(productImportGroup)).toBe(0);
  expect(await bring(shop, lines(lamp), { type: jsonl })).toMatchObject({ status: 'COMPLETED', createdCount: 1 });
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
