import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@agora/docker';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { transportPublicKeys } from '../src/access/transport-public-keys.ts';
import { publicKeyOf } from '../src/auth/key-from-secret.ts';
import { createTestDatabase } from '../src/testing/create-test-database.ts';

const line = z.object({ msg: z.string(), url: z.string().optional() });

it.each([
  ['SIGINT', 'SIGINT'],
  ['SIGTERM', 'SIGINT'],
] as const)('sends the answers in the making before it stops, told by %s and then %s', async (first, second) => {
  await using database = await createTestDatabase(join(import.meta.dirname, 'fixture/migrations'));
  const child = startProcess(database.url);
  using _killed = { [Symbol.dispose]: () => child.kill('SIGKILL') };
  const exited = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const { url } = await said(lines, 'ready');
  const asked = fetch(new URL('/slow', url));
  await said(lines, 'asked');

  child.kill(first);
  await said(lines, 'stopping');
  child.kill(second);
  child.stdin.write('go on');

  expect(await (await asked).text()).toBe('answered');
  expect(await exited).toEqual([0, null]);
});

it('answers while its broker is away, says that it does not hear others, and stops all the same', async () => {
  await using database = await createTestDatabase(join(import.meta.dirname, 'fixture/migrations'));
  const nobody = `kafka://review:password@127.0.0.1:${await freePort()}`;
  const child = startProcess(database.url, { USER_TRANSPORT: 'kafka', KAFKA_URL: nobody });
  using _killed = { [Symbol.dispose]: () => child.kill('SIGKILL') };
  const exited = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const { url } = await said(lines, 'ready');

  const health = await (await fetch(new URL('/health', url))).json();
  child.kill('SIGTERM');

  expect(health).toEqual({ status: 'ok', service: 'review', transport: 'tcp', joined: false });
  expect(await exited).toEqual([0, null]);
});

function startProcess(databaseUrl: string, transports: Readonly<Record<string, string>> = {}) {
  const environment = {
    REVIEW_PORT: '0',
    REVIEW_DATABASE_URL: databaseUrl,
    REVIEW_TRANSPORT: 'tcp',
    REVIEW_TCP_URL: 'tcp://127.0.0.1:0',
    AGORA_DEMO_DATA: 'off',
    AGORA_TRANSPORT_SECRET: 'a secret that only this process has',
    AGORA_TRANSPORT_PUBLIC_KEYS: transportPublicKeys({ review: 'a secret that only this process has' }),
    AGORA_ROUTER_PUBLIC_KEYS: publicKeyOf('a secret that only this test knows of'),
    USER_TRANSPORT: 'tcp',
    USER_TCP_URL: 'tcp://127.0.0.1:9',
    USER_JWKS_URL: 'http://127.0.0.1:9/unused',
    ...transports,
  };
  const script = join(import.meta.dirname, 'fixture/src/stopping-process.ts');
  return spawn(process.execPath, [script, JSON.stringify(environment)], { stdio: ['pipe', 'pipe', 'inherit'] });
}

async function said(lines: AsyncIterator<string>, message: string) {
  for (;;) {
    const { done, value } = await lines.next();
    if (done) throw new Error(`the process ended without saying "${message}"`);
    const read = line.parse(JSON.parse(value));
    if (read.msg === message) return read;
  }
}
