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
