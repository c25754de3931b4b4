import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { productCreated } from '@agora/schema';
import { createTestDatabase, eventually } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { productImport } from '../src/db/import-tables.ts';
import { product } from '../src/db/tables.ts';
import { startProduct, vendor, furniture } from './start-product.ts';

const rows = 5_000;
const file = () =>
  Array.from({ length: rows }, (_, n) =>
    JSON.stringify({ slug: `p-${n}`, title: `Product ${n}`, variants: [{ sku: `SKU-${n}`, price: '1.00' }] }),
  ).join('\n');

it('goes on where a process was killed in the middle: each product once, in bounded memory', async () => {
  await using database = await createTestDatabase(join(import.meta.dirname, '../migrations'));
  await using shop = await startProduct({}, { database });
  await shop.given(({ categories }) =>
    categories.add([{ id: furniture, slug: 'furniture', name: 'F', parentId: null }]),
  );
  const headers = { 'content-type': 'application/x-ndjson' };
  await shop.request('/imports?category=furniture', { method: 'POST', headers, body: file() }, vendor);
  const { db } = shop.running.database;
  const far = async () => (await db.select().from(productImport)).at(0);

  using apart = fork(join(import.meta.dirname, 'import-process.ts'), [database.url]);
  const memory: number[] = [];
  apart.on('message', ({ megabytes }: { megabytes: number }) => memory.push(megabytes));
  await eventually(async () => expect((await far())?.done).toBeGreaterThan(500), 60_000);
  apart.kill('SIGKILL');
  await once(apart, 'exit');
  const killedAt = await far();
  // Until then nobody else takes what it was at.
  shop.advance(11_000);
  await shop.runJob('import-products');

  expect(killedAt).toMatchObject({ status: 'WRITING' });
  expect(await far()).toMatchObject({
    status: 'COMPLETED',
    counts: { CREATED: rows, UPDATED: 0, UNCHANGED: 0, REFUSED: 0 },
  });
  expect(await db.$count(product)).toBe(rows);
  expect(await shop.emitted(productCreated)).toHaveLength(rows);
  expect(Math.max(...memory)).toBeLessThan(400);
}, 120_000);
