import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { promisify } from 'node:util';
import { startNats, startRedis } from '@agora/docker';
import { provisionNats } from '@agora/kit/provision';
import { serviceNames } from '@agora/schema';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { identitiesFrom, readSecrets } from '../local/compose/secrets.ts';
import { createDatabases } from '../local/start/create-databases.ts';
import { orSkip } from './or-skip.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');
const postgresUrl = process.env['AGORA_TEST_POSTGRES_URL'] ?? '';

const composeFile = z.object({
  services: z.record(
    z.string(),
    z.object({
      environment: z.record(z.string(), z.coerce.string()).default({}),
      ports: z.array(z.string()).optional(),
      volumes: z.array(z.string()).optional(),
    }),
  ),
});

async function makeEnvironment(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, 'docker/local/make-compose-env.ts'), folder]);
}

/** The file as compose reads it, with these variables. */
async function readCompose(variables: ReadonlyMap<string, string>) {
  const text = await readFile(join(root, 'docker/compose.yaml'), 'utf8');
  const filled = text.replaceAll(
    /\$\{(\w+)(?::([?-])([^}]*))?\}/g,
    (_, name: string, mark?: string, otherwise?: string) => {
      const value = variables.get(name) ?? (mark === '-' ? otherwise : undefined);
      if (value === undefined) throw new Error(`${name} is not set`);
      return value;
    },
  );
  return composeFile.parse(parse(filled, { merge: true })).services;
}

it('makes all secrets of compose by one command, for nobody else to read, and keeps them', async () => {
  await using folder = await temporaryFolder();
  const files = ['.env', 'generated/nats.conf', 'generated/redis-users.acl'].map((name) => join(folder.path, name));
  const readAll = () => Promise.all(files.map((file) => readFile(file, 'utf8')));

  await makeEnvironment(folder.path);
  const first = await readAll();
  await makeEnvironment(folder.path);

  expect(await readAll()).toEqual(first);
  for (const file of files) expect((await stat(file)).mode & 0o777).toBe(0o600);
  await expect(readCompose(readSecrets(first[0] ?? ''))).resolves.toBeDefined();
});

it('is for production without demo accounts, tells each service its own credentials only, and opens one port', async () => {
  await using folder = await temporaryFolder();
  await makeEnvironment(folder.path);
  const secrets = readSecrets(await readFile(join(folder.path, '.env'), 'utf8'));

  const compose = await readCompose(secrets);

  for (const name of [...serviceNames, 'router']) {
    const environment = compose[name]?.environment ?? {};
    const told = [...secrets].filter(([, secret]) =>
      Object.values(environment).some((value) => value.includes(secret)),
    );
    const shared = ['AGORA_ROUTER_PUBLIC_KEYS', 'AGORA_TRANSPORT_PUBLIC_KEYS'];
    const own = told.map(([variable]) => variable).filter((variable) => !shared.includes(variable));
    expect(environment).toMatchObject({ NODE_ENV: 'production', AGORA_DEMO_DATA: 'off' });
    expect(own.every((variable) => variable.startsWith(`${name.toUpperCase()}_`))).toBe(true);
    expect(own).toContain(`${name.toUpperCase()}_BROKER_PASSWORD`);
    expect(own).toContain(`${name.toUpperCase()}_TRANSPORT_SECRET`);
  }
  expect(compose['user']?.environment).toMatchObject({ USER_DEMO_ACCOUNTS: 'off' });
  expect(compose['product']?.environment).toMatchObject({ PRODUCT_MEDIA_STORE: 'file:///var/lib/agora/media' });
  expect(compose['product']?.volumes).toEqual(['media:/var/lib/agora/media']);
  expect(Object.entries(compose).flatMap(([name, { ports }]) => (ports ? [name] : []))).toEqual(['router']);
});

it('gives services rights on the broker through which they are reached, by their transports in .env', async () => {
  await using folder = await temporaryFolder();
  const rulesOn = async (file: string) => await readFile(join(folder.path, 'generated', file), 'utf8');
  const paymentOn = async () => [
    (await rulesOn('redis-users.acl')).includes('events:{payment}'),
    (await rulesOn('nats.conf')).includes('events.payment.'),
  ];
  await makeEnvironment(folder.path);
  const declared = await paymentOn();

  await appendFile(join(folder.path, '.env'), 'PAYMENT_TRANSPORT=nats\n');
  await makeEnvironment(folder.path);

  expect(declared).toEqual([true, false]);
  expect(await paymentOn()).toEqual([false, true]);
});

it('tells each container all that its configuration needs', async () => {
  await using folder = await temporaryFolder();
  await makeEnvironment(folder.path);
  const compose = await readCompose(readSecrets(await readFile(join(folder.path, '.env'), 'utf8')));
  const programs = [...serviceNames, 'router'].map((name) => {
    const environment = compose[name]?.environment ?? {};
    return { name, config: join(root, environment['SERVICE'] ?? '', 'src/config.ts'), environment };
  });
  const readAll = `
    for (const { name, config, environment } of JSON.parse(process.argv[1])) {
      for (const variable of Object.keys(process.env)) delete process.env[variable];
      Object.assign(process.env, environment);
      const { readConfig } = await import(config);
      try {
        readConfig();
        console.log(name, 'starts');
      } catch (error) {
        console.log(name, error.message);
      }
    }`;

  const args = ['--input-type=module', '--eval', readAll, JSON.stringify(programs)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });

  expect(stdout.trim().split('\n')).toEqual(programs.map(({ name }) => `${name} starts`));
});

it.skipIf(!postgresUrl)(
  'the user service starts in production with what compose tells it',
  async (context) => {
    await using folder = await temporaryFolder();
    await makeEnvironment(folder.path);
    const secrets = readSecrets(await readFile(join(folder.path, '.env'), 'utf8'));
    const identities = identitiesFrom(secrets);
    const at = (name: string) => ({ directory: join(folder.path, name), port: 0, durable: false, identities });
    await using nats = await orSkip(context, startNats(at('nats')));
    await using redis = await orSkip(context, startRedis(at('redis')));
    await provisionNats(nats.url, { identities, services: ['user'] });
    const name = `agora_compose_${crypto.randomUUID().replaceAll(/[^a-f]/g, '')}`;
    await createDatabases(postgresUrl, [{ name, password: secrets.get('USER_DATABASE_PASSWORD') ?? '' }]);
    const { environment = {} } = (await readCompose(secrets))['user'] ?? {};
    const here = Object.entries(environment).map(([variable, value]) => [
      variable,
      value
        .replace('@nats:4222', `@127.0.0.1:${nats.port}`)
        .replace('@redis:6379', `@127.0.0.1:${redis.port}`)
        .replace('agora_user:', `${name}:`)
        .replace('@postgres:5432/agora_user', `@${new URL(postgresUrl).host}/${name}`),
    ]);

    const child = spawn(process.execPath, [join(root, 'subgraphs/user/src/main.ts')], {
      env: { ...Object.fromEntries(here), PATH: process.env['PATH'], USER_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    const said: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line);
      if (line.includes('"ready"')) child.kill('SIGTERM');
    }
    await ended;

    expect(said.join('\n')).toContain('"ready"');
    expect(said.join('\n')).not.toContain(secrets.get('USER_BROKER_PASSWORD'));
  },
  60_000,
);
