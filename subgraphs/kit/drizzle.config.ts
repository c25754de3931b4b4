import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/database/messaging-tables.ts',
  out: './migrations',
  schemaFilter: ['messaging'],
});
