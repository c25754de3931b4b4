import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

/** Where there are pages: `paths.json`, by which a router answers 404 elsewhere. */
export function pagePaths(): Plugin {
  return {
    name: 'page-paths',
    async generateBundle() {
      // What the pages load as they are read, such as their connections to other tabs, ends with the process.
      const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'list-page-paths.ts')]);
      this.emitFile({ type: 'asset', fileName: 'paths.json', source: stdout });
    },
  };
}
