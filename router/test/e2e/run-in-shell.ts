import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const mark = '---- next ----';

/** What each of these commands prints in one shell, one after the other, so that they share their variables. */
export async function runInShell(commands: readonly string[]): Promise<string[]> {
  // What each prints is compared; a stream that is left after a time ends with a code of its own.
  const script = commands.map((one) => `${one}\necho '${mark}'\n`).join('');
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { timeout: 60_000 });
  return stdout.split(`${mark}\n`).slice(0, -1);
}
