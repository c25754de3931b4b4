import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startKafka, startNats, startPostgres, startRedis } from '@agora/docker';
import { findJava } from '../local/fetch/java.ts';
import { kafkaJars } from '../local/fetch/kafka-jars.ts';
import { formatKafka } from '../local/servers/format-kafka.ts';
import { kafkaSettings } from '../local/servers/kafka-settings.ts';
import { inKafka, inNats, inPostgres, inRedis, kafkaAt } from './broker-clients.ts';
import { isAlive } from './is-alive.ts';
import { orSkip } from './or-skip.ts';
import { temporaryFolder } from './temporary-folder.ts';

const servers = [
  { name: 'PostgreSQL', start: startPostgres, words: inPostgres },
  { name: 'NATS', start: startNats, words: inNats },
  { name: 'Redis', start: startRedis, words: inRedis },
  { name: 'Kafka', start: startKafka, words: inKafka },
];

describe.each(servers)('$name on this machine', ({ start, words }) => {
  it('keeps its data through a stop and a crash, and leaves no process', async (context) => {
    await using folder = await temporaryFolder();
    await using server = await orSkip(context, start({ directory: folder.path, port: 0, durable: false }));
    const pids = [server.pid];

    await words.keep(server.url, 'first');
    await server.restart();
    pids.push(server.pid);
    await words.keep(server.url, 'second');
    await server.kill();
    await server.restart();
    pids.push(server.pid);
    const recalled = await words.recall(server.url);
    await server.stop();

    expect(recalled).toEqual(['first', 'second']);
    expect(new Set(pids).size).toBe(3);
    expect(pids.filter(isAlive)).toEqual([]);
  });
});

it('gives Kafka the users and passwords that it does not have yet', async (context) => {
  await using folder = await temporaryFolder();
  const access = { publishes: [], hears: [], watches: [], answers: [], asks: [] };
  const knowing = (password: string) => ({
    prefix: 'agora',
    setupPassword: 'setup',
    members: [{ name: 'order', password, access }],
  });
  const at = { directory: folder.path, port: 0, durable: false };
  const first = await orSkip(context, startKafka({ ...at, identities: knowing('old') }));
  await first.stop();

  await using second = await startKafka({ ...at, identities: knowing('new') });
  const login = async (password: string) => {
    const admin = kafkaAt(`kafka://order:${password}@127.0.0.1:${second.port}`).admin();
    await admin.connect();
    await admin.disconnect();
  };

  await expect(login('old')).rejects.toThrow(/SASL/);
  await expect(login('new')).resolves.toBeUndefined();
}, 60_000);

it('gives Kafka its identity also where that looks like an option', async (context) => {
  await using folder = await temporaryFolder();
  const [java, jars] = await orSkip(context, Promise.all([findJava(), kafkaJars()]));
  const [data, settings] = [join(folder.path, 'data'), join(folder.path, 'server.properties')];
  const identities = { prefix: 'agora', setupPassword: 'setup', members: [] };
  await mkdir(data);
  await writeFile(settings, kafkaSettings({ port: 1, controllerPort: 2, data, identities }));
  const clusterId = '-hyphen-first-AAAAAAAA';

  await formatKafka({ java: [java, '-cp', join(jars, '*')], settings, identities, clusterId });

  expect(await readFile(join(data, 'meta.properties'), 'utf8')).toContain(`cluster.id=${clusterId}`);
}, 60_000);

it('says which port is taken', async (context) => {
  await using folder = await temporaryFolder();
  await using first = await orSkip(context, startRedis({ directory: join(folder.path, 'a'), port: 0 }));

  const second = startRedis({ directory: join(folder.path, 'b'), port: first.port });

  await expect(second).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: `port ${first.port}, wanted by Redis, is in use by another process`,
  });
});

it('tells when a server crashes, and only then', async (context) => {
  await using folder = await temporaryFolder();
  const crash = Promise.withResolvers<undefined>();
  const crashes: string[] = [];
  const onCrash = (how: string) => {
    crashes.push(how);
    crash.resolve(undefined);
  };
  await using server = await orSkip(context, startNats({ directory: folder.path, port: 0, onCrash }));

  await server.restart();
  process.kill(server.pid ?? 0, 'SIGKILL');
  await crash.promise;

  expect(crashes).toEqual(['signal SIGKILL']);
});
