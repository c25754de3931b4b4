import { resolve } from 'node:path';
import { build } from 'vite';

// Builds the pages into a folder: `npm run build -w router/web -- ../../pages`.
const [folder = 'dist'] = process.argv.slice(2);
await build({
  configFile: new URL('vite.config.ts', import.meta.url).pathname,
  logLevel: 'warn',
  build: { outDir: resolve(folder) },
});
