import { mkdtempDisposableSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { throwAwayFolder } from '../local/throw-away-folder.ts';

test('what is thrown away goes where the temporary files are, unless there is memory to spare', () => {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'agora-memory-'));

  expect(throwAwayFolder(folder.path, 64 * 2 ** 30)).toBe(folder.path);
  expect(throwAwayFolder(folder.path, 2 ** 30)).toBe(tmpdir());
  expect(throwAwayFolder(join(folder.path, 'not-there'), 64 * 2 ** 30)).toBe(tmpdir());
});
