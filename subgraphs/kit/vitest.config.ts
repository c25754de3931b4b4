import { defineProject } from 'vitest/config';

export default defineProject({
  // One copy of graphql: tests and libraries load it by different paths otherwise.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { name: 'kit', include: ['test/**/*.test.ts'] },
});
