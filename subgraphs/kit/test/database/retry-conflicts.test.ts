import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Queryable } from '../../src/database/database.ts';
import { retryConflicts } from '../../src/database/retry-conflicts.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { fixture } from '../fixture/src/subgraph.ts';

const start = () => startTestSubgraph(fixture, { failingNames: new Set<string>() });

it('lets both of two transactions through that lock the same rows in opposite orders', async () => {
  await using shop = await start();
  const { database } = shop.running;
  await shop.given(async ({ notes }) => {
    await notes.add('first', '');
    await notes.add('second', '');
  });
  const both = Promise.withResolvers<undefined>();
  let begun = 0;
  const write = (tx: Queryable, subject: string, text: string) =>
    tx.execute(sql`update note set text = text || ${text} where subject = ${subject}`);
  const transaction = (text: string, [one, other]: readonly [string, string]) =>
    retryConflicts(() =>
      database.transaction(async (tx) => {
        await write(tx, one, text);
        begun += 1;
        if (begun >= 2) both.resolve(undefined);
        await both.promise;
        await write(tx, other, text);
      }),
    );

  await Promise.all([transaction('a', ['first', 'second']), transaction('b', ['second', 'first'])]);

  const [first, second] = await shop.given(({ notes }) => notes.texts());
  expect(first?.length).toBe(2);
  expect(second).toBe(first);
  expect(begun).toBe(3);
});

it('throws what is no conflict at once', async () => {
  await using shop = await start();
  let tries = 0;

  const broken = retryConflicts(() => {
    tries += 1;
    return shop.running.database.transaction((tx) => tx.execute(sql`select 1/0`));
  });

  await expect(broken).rejects.toThrow();
  expect(tries).toBe(1);
});
