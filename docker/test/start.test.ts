import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { services } from '../local/services.ts';
import { fixtureProject } from './fixture-project.ts';
import { processesIn, processOf } from './processes-in.ts';

// A PATH without brokers, Java and apt keeps these quick: all services then speak TCP.
const noTools = { PATH: '/nonexistent' };

it('starts everything, prints one table, and Ctrl-C leaves no process', async () => {
  await using project = await fixtureProject();
  await using start = project.run('start.ts');

  await start.printed('Ctrl-C stops everything');
  const health = await fetch(`http://127.0.0.1:${project.ports['ORDER_PORT'] ?? ''}/health`);
  const running: unknown = JSON.parse(await readFile(join(project.path, '.agora/running.json'), 'utf8'));
  start.interrupt();

  expect(await start.ended).toBe('0');
  expect(start.output()).toMatch(/^PostgreSQL +process +127\.0\.0\.1:\d+$/m);
  expect(start.output()).toMatch(/^order +process, speaks \w+.* http:\/\/localhost:\d+\/graphql$/m);
  expect(await health.json()).toMatchObject({ name: 'order', databases: ['ORDER_DATABASE_URL'] });
  expect(running).toMatchObject({
    pid: start.pid,
    router: `http://127.0.0.1:${project.ports['ROUTER_PORT'] ?? ''}/graphql`,
  });
  expect(await processesIn(project.path)).toEqual([]);
});

it('runs services over TCP where their broker cannot be had, and says so', async () => {
  await using project = await fixtureProject();
  await using start = project.run('start.ts', [], noTools);

  await start.printed('Ctrl-C stops everything');
  const health = await fetch(`http://127.0.0.1:${project.ports['ORDER_PORT'] ?? ''}/health`);

  expect(await health.json()).toMatchObject({ name: 'order', transport: 'tcp' });
  expect(start.output()).toMatch(/^order +process, speaks TCP \(Kafka is not available\)/m);
  expect(start.output()).toContain('Kafka needs Java 17 or newer, and java is not on the PATH');
});

it('keeps secrets from other users of the machine and the same over starts', async () => {
  await using project = await fixtureProject();
  const path = join(project.path, '.agora/secrets.json');
  const once = async () => {
    await using start = project.run('start.ts', ['--only=infrastructure'], noTools);
    await start.printed('Ctrl-C stops everything');
    start.interrupt();
    await start.ended;
    return await readFile(path, 'utf8');
  };

  const first = await once();
  const second = await once();

  expect(second).toBe(first);
  expect((await stat(path)).mode & 0o077).toBe(0);
  expect((await stat(join(project.path, '.agora'))).mode & 0o066).toBe(0);
});

it('prints how to start one subgraph, for a shell whose Node is older than what the project brings', async () => {
  await using project = await fixtureProject();
  await using start = project.run('start.ts', ['--only=infrastructure'], noTools);
  await start.printed('Ctrl-C stops everything');
  const [, command = ''] = /^one subgraph +(.+)$/m.exec(start.output()) ?? [];
  const path = (process.env['PATH'] ?? '').split(':').filter((folder) => !folder.includes('node_modules'));

  await using subgraph = project.runPrinted(command, { PATH: path.join(':') });
  await subgraph.printed('order listens');

  const url = `http://127.0.0.1:${project.ports['ORDER_PORT'] ?? ''}`;
  const health = await (await fetch(`${url}/health`)).json();
  await fetch(`${url}/crash`).catch(() => undefined);

  expect(await subgraph.ended).toBe('3');
  expect(health).toMatchObject({ name: 'order', node: expect.stringMatching(/^v2[4-9]/) });
});

it('starts a crashed service again and says so', async () => {
  await using project = await fixtureProject();
  await using start = project.run('start.ts', [], noTools);
  await start.printed('Ctrl-C stops everything');

  await fetch(`http://127.0.0.1:${project.ports['REVIEW_PORT'] ?? ''}/crash`).catch(() => undefined);

  await start.printed('review ended with code 3');
  await start.printed('review runs again');
});

it('quotes nothing of a service that was killed', async () => {
  await using project = await fixtureProject();
  await using start = project.run('start.ts', [], noTools);
  await start.printed('Ctrl-C stops everything');

  await fetch(`http://127.0.0.1:${project.ports['REVIEW_PORT'] ?? ''}/killed`).catch(() => undefined);
  await start.printed('review runs again');

  expect(start.output()).toMatch(/^review ended with signal SIGKILL \(log: .*review\.log\); starting it again/m);
});

it('names no pages that production does not have, nor credentials of servers of your own', async () => {
  await using project = await fixtureProject();
  await using start = project.run('start.ts', [], {
    ...noTools,
    NODE_ENV: 'production',
    USER_KEY_SECRET: 'kept for the keys that sign access tokens',
    NATS_URL: 'nats+tls://setup:hidden@a.example:4222,nats+tls://setup:hidden@b.example:4222',
  });

  await start.printed('Ctrl-C stops everything');

  expect(start.output()).toMatch(/^NATS +yours, by the environment +a\.example:4222, b\.example:4222$/m);
  expect(start.output()).toContain('<name>.log');
  expect(start.output()).not.toMatch(/hidden|GraphiQL|Sandbox|graphiql|npm run purchase/);
});

it('sets a broker up again that comes back with an empty disk', async (context) => {
  await using project = await fixtureProject();
  const transports = services.map(({ name }) => [`${name.toUpperCase()}_TRANSPORT`, name === 'user' ? 'nats' : 'tcp']);
  await using start = project.run('start.ts', [], Object.fromEntries(transports));
  await start.printed('Ctrl-C stops everything');
  context.skip(!/^NATS +process/m.test(start.output()) && process.env['CI'] === undefined, 'there is no NATS here');

  await rm(join(project.path, '.agora/data/nats/data'), { recursive: true });
  process.kill((await processOf('nats-server', project.path)) ?? 0, 'SIGKILL');

  await start.printed('nats runs again');
  await start.printed('nats had lost what services need there; it was made again');
});

it('stops everything when a service cannot start, with its name, reason and log', async () => {
  await using project = await fixtureProject();
  await using start = project.run('start.ts', [], { ...noTools, FIXTURE_FAILS: 'delivery' });

  const code = await start.ended;

  expect(code).toBe('1');
  expect(start.output()).toMatch(
    /^EXITED: delivery ended with code 1 while starting: cannot start: migration 0001 failed \(log: .*delivery\.log\)$/m,
  );
  expect(await processesIn(project.path)).toEqual([]);
});

it('says that it is running already', async () => {
  await using project = await fixtureProject();
  await using first = project.run('start.ts', ['--only=infrastructure'], noTools);
  await first.printed('Ctrl-C stops everything');

  await using second = project.run('start.ts');

  expect(await second.ended).toBe('1');
  expect(second.output()).toBe(
    `ALREADY_RUNNING: the system is already running (process ${first.pid ?? ''}); stop it with: kill ${first.pid ?? ''}\n`,
  );
});

it('refuses the second of two starts at once, and the first goes on', { timeout: 90_000 }, async () => {
  await using project = await fixtureProject();
  await using one = project.run('start.ts', ['--only=infrastructure'], noTools);
  await using other = project.run('start.ts', ['--only=infrastructure'], noTools);

  const [refused, first] = await Promise.race([
    one.ended.then(() => [one, other] as const),
    other.ended.then(() => [other, one] as const),
  ]);
  await first.printed('Ctrl-C stops everything');

  expect(await refused.ended).toBe('1');
  expect(refused.output()).toContain(`ALREADY_RUNNING: the system is already running (process ${first.pid ?? ''})`);
});

it('starts over a folder whose last start was killed, though another process has its number now', async () => {
  await using project = await fixtureProject();
  await mkdir(join(project.path, '.agora'));
  await writeFile(join(project.path, '.agora/start.lock'), `${process.pid}\nlong ago\n`);

  await using start = project.run('start.ts', ['--only=infrastructure'], noTools);

  await start.printed('Ctrl-C stops everything');
});

it('names every port in use and the variable that moves it, before starting anything', async () => {
  await using project = await fixtureProject();
  await using stranger = createServer().listen(Number(project.ports['ORDER_PORT']), '127.0.0.1');
  await once(stranger, 'listening');

  await using start = project.run('start.ts');

  expect(await start.ended).toBe('1');
  expect(start.output()).toBe(
    `PORT_IN_USE: port ${project.ports['ORDER_PORT'] ?? ''}, wanted by order, is in use by another process; free it or set ORDER_PORT\n`,
  );
});

it('names every setting it cannot use', async () => {
  await using project = await fixtureProject();

  await using start = project.run('start.ts', ['--fast'], {
    ORDER_PORT: 'x',
    ROUTER_PORT: '6000',
    USER_TRANSPORT: 'pigeon',
  });

  expect(await start.ended).toBe('1');
  expect(start.output().trim().split('\n').toSorted()).toEqual([
    'BAD_SETTING: ORDER_PORT=x is not a port',
    'BAD_SETTING: ROUTER_PORT=6000 is a port that browsers and fetch refuse to ask',
    'BAD_SETTING: USER_TRANSPORT=pigeon is not one of nats, tcp, kafka, redis',
    'BAD_SETTING: the argument --fast is unknown; there is only --only=infrastructure',
  ]);
});
