import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Removes the builds that nothing was started with for a month. A router that runs reads of its build what it has not read yet. */
export async function removeOldPages(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // Another start may be quicker.
    const usedAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (usedAt !== undefined && usedAt < now.getTime() - keptMs) await rm(path, { recursive: true, force: true });
  }
}
