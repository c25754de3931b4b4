import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { searchPath } from './config.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where this machine has a Chromium; undefined where it has none. */
export function findBrowser(): string | undefined {
  const folders = searchPath().split(':').filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}
