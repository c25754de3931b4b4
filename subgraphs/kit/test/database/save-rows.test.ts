import { asc, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { saveRows } from '../../src/index.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { fixture } from '../fixture/src/subgraph.ts';
import { note } from '../fixture/src/tables.ts';

async function start() {
  const shop = await startTestSubgraph(fixture, { failingNames: new Set<string>() });
  const { db } = shop.running.database;
  const save = (subject: string, rows: readonly { readonly id: string; readonly text: string }[]) =>
    saveRows(db, {
      table: note,
      id: note.id,
      owned: eq(note.subject, subject),
      rows: rows.map((row) => ({ ...row, subject })),
    });
  /** Rows with the transaction that wrote them last. */
  const all = () =>
    db
      .select({ id: note.id, subject: note.subject, text: note.text, writtenBy: sql<string>`note.xmin::text` })
      .from(note)
      .orderBy(asc(note.id));
  return { shop, save, all };
}

it('adds, changes and deletes rows of one owner, and writes no row that is the same', async () => {
  const { shop, save, all } = await start();
  await using _ = shop;
  const [one, two, three] = [uuidv7(), uuidv7(), uuidv7()];
  await save('ada', [
    { id: one, text: 'one' },
    { id: two, text: 'two' },
  ]);
  const [before] = await all();

  await save('ada', [
    { id: one, text: 'one' },
    { id: three, text: 'three' },
  ]);
  await save('ada', [
    { id: one, text: 'one' },
    { id: three, text: 'changed' },
  ]);

  const after = await all();
  expect(after).toMatchObject([
    { id: one, subject: 'ada', text: 'one' },
    { id: three, subject: 'ada', text: 'changed' },
  ]);
  expect(after[0]?.writtenBy).toBe(before?.writtenBy);
});

it("touches no row of another owner, even by that row's id", async () => {
  const { shop, save, all } = await start();
  await using _ = shop;
  const id = uuidv7();
  await save('ada', [{ id, text: 'hers' }]);

  await save('bob', [{ id, text: 'his' }]);
  await save('bob', []);

  expect(await all()).toMatchObject([{ id, subject: 'ada', text: 'hers' }]);
});
