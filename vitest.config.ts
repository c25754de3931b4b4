import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { serviceNames } from './schema/contract/services.ts';

const packages = ['schema', 'docker', 'router', ...['kit', ...serviceNames].map((name) => `subgraphs/${name}`)];

/**
 * Loading a service or the router takes longer than most of their tests, so their files share what is loaded, and nothing else:
 * each test has a service and a database of its own. Elsewhere tests are about what a process does, or change its environment.
 */
const loadedOnce = new Set<string>(['router', ...serviceNames]);

export default defineConfig({
  // As Node itself resolves it. By the `module` field the tests would get a second copy, and graphql-js refuses a second copy.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Much of a test is waiting for a server: one worker more than there are cores to spare keeps two cores busy.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes soon, but not within a second when other tests keep the cores busy.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      ...packages.map((folder) => ({
        extends: true as const,
        test: {
          name: basename(folder),
          root: folder,
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          isolate: !loadedOnce.has(basename(folder)),
        },
      })),
      // The whole system in processes of its own: after everything else, one after the other, with the machine to itself.
      {
        extends: true,
        test: {
          name: 'e2e',
          root: 'router',
          include: ['test/e2e/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
        },
      },
    ],
  },
});
