import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './src/db/tables.ts',
    './src/db/privacy-tables.ts',
    './src/db/organisation-tables.ts',
    './src/db/passkey-tables.ts',
    './src/db/identity-tables.ts',
    './src/db/staff-tables.ts',
  ],
  out: './migrations',
});
