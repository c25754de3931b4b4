import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './src/db/tables.ts',
    './src/db/file-tables.ts',
    './src/db/translation-tables.ts',
    './src/db/collection-tables.ts',
    './src/db/import-tables.ts',
    './src/db/price-list-tables.ts',
    './src/db/synonym-tables.ts',
    './src/db/search-word-tables.ts',
  ],
  out: './migrations',
});
