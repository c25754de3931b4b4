import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const form = z.array(z.string());

/**
 * Whether there is a page at a path, by `paths.json` that the build of the pages writes: patterns such as `/p/:slug`, which
 * are read as the router of the pages reads them. Pages that were built without it may be anywhere.
 */
export function readPagePaths(folder: string): (path: string) => boolean {
  const file = join(folder, 'paths.json');
  if (!existsSync(file)) return () => true;
  const patterns = form.parse(JSON.parse(readFileSync(file, 'utf8'))).map(partsOf);
  return (path) => {
    const parts = partsOf(path);
    return patterns.some(
      (pattern) =>
        pattern.length === parts.length &&
        pattern.every((part, index) => part.startsWith(':') || part === parts[index]),
    );
  };
}

/** Without regard to case and to slashes at the end. */
function partsOf(path: string): string[] {
  return path.replace(/\/+$/, '').toLowerCase().split('/');
}
