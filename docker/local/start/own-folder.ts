import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unprivileged } from '../servers/unprivileged.ts';

const ours = new Set(['data', 'environment', 'logs', 'running.json', 'secrets.json', 'start.lock']);

/**
 * Makes the folder of data, logs and secrets, for its owner alone. One that holds other things too keeps its own mode:
 * there only what is ours is closed.
 */
export async function ownFolder(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const others = (await readdir(directory)).filter((name) => !ours.has(name));
  const within = ['data', 'logs'].map((name) => join(directory, name));
  // A PostgreSQL that has to run as another user passes through to its data.
  const mode = unprivileged().userId === undefined ? 0o700 : 0o711;
  for (const folder of others.length === 0 ? [directory, ...within] : within) {
    await mkdir(folder, { recursive: true });
    await chmod(folder, mode);
  }
}
