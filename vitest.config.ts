import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['schema', 'subgraphs/*', 'router', 'docker'],
    reporters: ['default'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
