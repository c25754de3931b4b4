import { mkdtempDisposableSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeGenerated } from '../tools/write-generated.ts';

test('a generated file is left alone while it is right, and otherwise replaced as a whole', () => {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'agora-generated-'));
  const file = join(folder.path, 'new/module.ts');

  writeGenerated(file, 'one');
  const first = statSync(file, { bigint: true });
  writeGenerated(file, 'one');
  expect(statSync(file, { bigint: true })).toMatchObject({ ino: first.ino, mtimeNs: first.mtimeNs });

  writeGenerated(file, 'two');
  expect(readFileSync(file, 'utf8')).toBe('two');
  expect(statSync(file, { bigint: true }).ino).not.toBe(first.ino);
  expect(readdirSync(join(folder.path, 'new'))).toEqual(['module.ts']);
});
