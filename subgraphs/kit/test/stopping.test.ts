import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@agora/docker';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { transportPublicKeys } from '../src/access/transport-public-keys.ts';
import { publicKeyOf } from '../src/auth/key-from-secret.ts';
import { type BreakableNetwork, startBreakableNetwork } from '../src/testing/breakable-network.ts';
import { createTestDatabase } from '../src/testing/create-test-database.ts';

const line = z.object({ msg: z.string(), url: z.string().optional(), pid: z.number().optional() });

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

  expect(health).toEqual({
    status: 'ok',
    service: 'review',
    transport: 'tcp',
    joined: false,
    problems: ['not joined yet'],
  });
  expect(await exited).toEqual([0, null]);
});

it.each([
  ['has gone', (network: BreakableNetwork) => network[Symbol.asyncDispose]()],
  ['is silent', (network: BreakableNetwork) => Promise.try(network.cut)],
])('stops soon when what started it was killed and its database %s', async (_, lose) => {
  await using database = await createTestDatabase(join(import.meta.dirname, 'fixture/migrations'));
  const url = new URL(database.url);
  await using network = await startBreakableNetwork(Number(url.port));
  url.port = String(network.port);
  const parent = startProcess(url.href, {}, [
    '/bin/sh',
    '-c',
    '"$@" & echo "{\\"msg\\":\\"began\\",\\"pid\\":$!}"; wait',
    'sh',
  ]);
  const lines = createInterface(parent.stdout)[Symbol.asyncIterator]();
  const { pid = 0 } = await said(lines, 'began');
  const { url: ready } = await said(lines, 'ready');
  await fetch(new URL('/health', ready));

  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await lose(network);
  process.kill(pid, 'SIGTERM');
  const since = performance.now();
  // Its output ends with it.
  await once(parent, 'close');

  expect(performance.now() - since).toBeLessThan(10_000);
});

function startProcess(
  databaseUrl: string,
  transports: Readonly<Record<string, string>> = {},
  wrapper: readonly string[] = [],
) {
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
  const [program, ...args] = [...wrapper, process.execPath, script, JSON.stringify(environment)];
  return spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
}

async function said(lines: AsyncIterator<string>, message: string) {
  for (;;) {
    const { done, value } = await lines.next();
    if (done) throw new Error(`the process ended without saying "${message}"`);
    const read = line.parse(JSON.parse(value));
    if (read.msg === message) return read;
  }
}
