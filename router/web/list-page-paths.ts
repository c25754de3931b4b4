import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const nothing = '\0nothing';

/** Styles say nothing of where pages are. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('.css') ? nothing : undefined),
  load: (id) => (id === nothing ? '' : undefined),
};

// Prints the paths of all pages as the pages themselves name them.
const { module } = await runnerImport<{ readonly pagePaths: readonly string[] }>(
  join(import.meta.dirname, 'src/page-paths.ts'),
  { configFile: false, root: import.meta.dirname, logLevel: 'warn', plugins: [withoutStyles] },
);
process.stdout.write(JSON.stringify(module.pagePaths, null, 1), () => process.exit());
