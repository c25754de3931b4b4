import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { z } from 'zod';

const manifest = z.object({ name: z.string(), version: z.string() });

/** A file of an installed package. */
export interface VendorFile {
  readonly url: URL;
  /** Of the package, such as `react-18.3.1.js`. */
  readonly name: string;
}

/** Found by the URL of the package's manifest, since not all packages export their files. */
export function vendorFile(manifestUrl: string, path: string): VendorFile {
  const { name, version } = manifest.parse(JSON.parse(readFileSync(new URL(manifestUrl), 'utf8')));
  return { url: new URL(path, manifestUrl), name: `${name}-${version}${extname(path)}` };
}
