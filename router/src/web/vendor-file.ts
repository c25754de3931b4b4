import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifest = z.object({ version: z.string() });

/** A file of an installed package, with its version; found by the manifest, since not all packages export their files. */
export function vendorFile(name: string, path: string): { readonly file: URL; readonly version: string } {
  const manifestUrl = new URL(import.meta.resolve(`${name}/package.json`));
  const { version } = manifest.parse(JSON.parse(readFileSync(manifestUrl, 'utf8')));
  return { file: new URL(path, manifestUrl), version };
}
