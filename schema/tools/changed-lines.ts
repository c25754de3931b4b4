import { spawnSync } from 'node:child_process';
import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What differs between two texts, as lines beginning with `-` (only before), `+` (only after) or `@@` (where). */
export function changedLines(before: string, after: string): readonly string[] {
  if (before === after) return [];
  using folder = mkdtempDisposableSync(join(tmpdir(), 'agora-'));
  writeFileSync(join(folder.path, 'before'), before);
  writeFileSync(join(folder.path, 'after'), after);
  const git = ['diff', '--no-index', '--no-color', '--unified=0', 'before', 'after'];
  const { stdout, error } = spawnSync('git', git, { cwd: folder.path, encoding: 'utf8' });
  if (error) throw error;
  return stdout.split('\n').filter((line) => /^(?:@@|[-+](?![-+]{2} ))/.test(line));
}
