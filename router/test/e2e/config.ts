import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** What a running system has written down, in the folder that `npm start` uses in this environment. */
export function runningFile(): string {
  const folder = process.env['AGORA_DIRECTORY'];
  return join(resolve(root, folder === undefined || folder === '' ? '.agora' : folder), 'running.json');
}

/** The environment of this process with some variables more. */
export function environmentWith(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...variables };
}

/** The PostgreSQL of the test run. */
export function testServer(): string {
  const url = process.env['AGORA_TEST_POSTGRES_URL'];
  if (url) return url;
  throw new Error(
    'AGORA_TEST_POSTGRES_URL is not set: run the tests with `npm test`, which starts a PostgreSQL server',
  );
}
