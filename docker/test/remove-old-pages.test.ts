import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeOldPages } from '../local/start/remove-old-pages.ts';

it('removes the builds of the pages that nothing was started with for a month', async () => {
  await using cleaning = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'agora-pages-'));
  cleaning.defer(() => rm(folder, { recursive: true }));
  const now = new Date('2030-03-31T00:00:00Z');
  for (const [name, usedAt] of [
    ['old', '2030-02-28'],
    ['recent', '2030-03-02'],
  ] as const) {
    await mkdir(join(folder, name, 'assets'), { recursive: true });
    await utimes(join(folder, name), new Date(usedAt), new Date(usedAt));
  }

  await removeOldPages(folder, now);

  expect(await readdir(folder)).toEqual(['recent']);
});
