import { sql } from 'drizzle-orm';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../src/database/database.ts';
import { createLog } from '../src/telemetry/log.ts';
import { createTestDatabase } from '../src/testing/create-test-database.ts';

it('shows no values of a failed statement where only its message is logged', () => {
  const lines: string[] = [];
  const log = createLog('order', 'info', { write: (line) => lines.push(line) });

  log.warn({ cause: 'Failed query: select 1\nparams: ada@example.com' }, 'an operation failed');

  expect(lines).toEqual([expect.stringContaining('Failed query: select 1\\nparams: [redacted]')]);
});

it('logs a failed statement without its values', async () => {
  await using target = await createTestDatabase(join(import.meta.dirname, 'fixture/migrations'));
  await using database = openDatabase({ url: target.url });
  const failure: unknown = await database.db
    .execute(sql`select ${'the hash\nof a password'}::text from no_such_table`)
    .catch((error: unknown) => error);
  const lines: string[] = [];
  const log = createLog('test', 'warn', { write: (line) => lines.push(line) });

  log.warn({ err: failure }, 'a statement failed');

  expect(lines.join()).toContain('no_such_table');
  expect(lines.join()).toContain('params: [redacted]');
  expect(lines.join()).not.toMatch(/the hash|of a password/);
});
