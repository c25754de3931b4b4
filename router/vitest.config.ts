import { defineProject } from 'vitest/config';

export default defineProject({
  // As Node itself resolves it. By the `module` field the tests would get a second copy, and graphql-js refuses a second copy.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { name: 'router', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'] },
});
