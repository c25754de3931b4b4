import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { transportPublicKeys } from '@agora/kit/access';
import { identityHeader, signIdentity } from '@agora/kit/edge';
import { createGraphqlClient, createTestDatabase, testRouterKey } from '@agora/kit/testing';
import { serviceNames } from '@agora/schema';
import { expect, it } from 'vitest';
import { password, USER_LOGIN, USER_REGISTER } from './start-user.ts';

const root = join(import.meta.dirname, '..');

function startProcess(databaseUrl: string, changed: Record<string, string> = {}) {
  const service = spawn(process.execPath, [join(root, 'src/main.ts')], {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      LOG_LEVEL: 'trace',
      USER_PORT: '0',
      USER_DATABASE_URL: databaseUrl,
      USER_JWKS_URL: 'http://127.0.0.1:9/unused',
      ...elsewhere,
      USER_TCP_URL: 'tcp://127.0.0.1:0',
      AGORA_ROUTER_PUBLIC_KEYS: testRouterKey.publicKey,
      AGORA_TRANSPORT_SECRET: 'a secret that only the user service has',
      AGORA_TRANSPORT_PUBLIC_KEYS: transportPublicKeys({ user: 'a secret that only the user service has' }),
      ...changed,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const log: string[] = [];
  const lines = createInterface(service.stdout);
  const ready = new Promise<URL>((resolve, reject) => {
    lines.on('line', (line) => {
      log.push(line);
      const { msg, url } = JSON.parse(line) as { msg: string; url?: string };
      if (msg === 'ready' && url !== undefined) resolve(new URL(url));
    });
    lines.on('close', () => reject(new Error(`it ended before it was ready:\n${log.join('\n')}`)));
  });
  return { service, log, ready };
}

/** All services over TCP, where none is. */
const elsewhere = Object.fromEntries(
  serviceNames.flatMap((name) => [
    [`${name.toUpperCase()}_TRANSPORT`, 'tcp'],
    [`${name.toUpperCase()}_TCP_URL`, 'tcp://127.0.0.1:9'],
  ]),
);

it('runs by itself, seeds the demo shop, and never logs a password or a token', async () => {
  await using database = await createTestDatabase(join(root, 'migrations'));
  const { service, log, ready } = startProcess(database.url);
  const url = await ready;
  const guest = createGraphqlClient(url, async () => ({
    [identityHeader]: await signIdentity({ viewer: undefined }, testRouterKey, 'user'),
  }));
  const secret = 'never-to-be-logged-anywhere';

  const input = { email: 'eve@example.com', password: secret };
  const { userRegister } = await guest.mutate(USER_REGISTER, { input: { ...input, displayName: 'Eve' } });
  const { deviceToken } = userRegister;
  const { userLogin } = await guest.mutate(USER_LOGIN, { input: { ...input, deviceToken } });
  const demo = await guest.mutate(USER_LOGIN, { input: { email: 'ada@example.com', password } });
  await guest.execute(USER_LOGIN, { input: { ...input, surprise: secret } });
  const jwks = await fetch(new URL('/.well-known/jwks.json', url));
  service.kill('SIGTERM');
  const [code] = await once(service, 'exit');

  const said = log.join('\n');
  expect(code).toBe(0);
  expect(jwks.status).toBe(200);
  expect(demo.userLogin.userErrors).toEqual([]);
  for (const hidden of [secret, password, userLogin.accessToken, userLogin.refreshToken]) {
    expect(said).not.toContain(hidden);
  }
});

it('does not start in production without a secret of its own for its keys', async () => {
  const { ready } = startProcess('postgres://nobody@127.0.0.1:9/nothing', { NODE_ENV: 'production' });

  await expect(ready).rejects.toThrow(/USER_KEY_SECRET: must be set in production/);
});
