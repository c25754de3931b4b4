import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/db/tables.ts', './src/db/bought-pieces-table.ts', './src/db/tax-tables.ts'],
  out: './migrations',
});
