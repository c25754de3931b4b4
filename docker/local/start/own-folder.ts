import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unprivileged } from '../servers/unprivileged.ts';
import { StackError } from '../stack-error.ts';

const ours = new Set(['data', 'environment', 'logs', 'running.json', 'secrets.json', 'start.lock']);

/**
 * Makes the folder of data, logs and secrets, for its owner alone. One that holds other things too keeps its own mode:
 * there only what is ours is closed.
 * @throws StackError `BAD_SETTING` where there can be no such folder
 */
export async function ownFolder(directory: string): Promise<void> {
  await makeFolder(directory).catch((error: unknown) => {
    throw new StackError(
      'BAD_SETTING',
      `${directory} cannot be the folder of data, logs and secrets: ${String(error)}`,
    );
  });
  const others = (await readdir(directory)).filter((name) => !ours.has(name));
  const within = ['data', 'logs'].map((name) => join(directory, name));
  // A PostgreSQL that has to run as another user passes through to its data.
  const mode = unprivileged().userId === undefined ? 0o700 : 0o711;
  for (const folder of others.length === 0 ? [directory, ...within] : within) {
    await mkdir(folder, { recursive: true });
    await chmod(folder, mode);
  }
}

/** One after the other: where none can be made at all, as below /proc, Node's own recursion never ends. */
async function makeFolder(directory: string): Promise<void> {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return;
  if (!existsSync(dirname(directory))) await makeFolder(dirname(directory));
  await mkdir(directory);
}
