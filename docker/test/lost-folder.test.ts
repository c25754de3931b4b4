import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type LocalServer, startKafka, startNats, startRedis, testIdentities, testPassword } from '@agora/docker';
import { natsAddress } from '@agora/kit/provision';
import { declaredAccess } from '@agora/schema/access';
import { Redis } from 'ioredis';
import { connect } from 'nats';
import { expect, it } from 'vitest';
import { keepRunning } from '../local/start/keep-running.ts';
import { provision } from '../local/start/provision.ts';
import { kafkaAt } from './broker-clients.ts';
import { orSkip } from './or-skip.ts';
import { temporaryFolder } from './temporary-folder.ts';

const identities = testIdentities('agora', 'setup', declaredAccess);

/** Publishes an event as the service that may, and as nobody else. */
const publish = {
  async nats(url: string) {
    const connection = await connect({ ...natsAddress(url), inboxPrefix: 'agora.inbox.user' });
    await connection.jetstream().publish('agora.events.user.0', 'an event');
    await connection.close();
  },
  async redis(url: string) {
    const redis = new Redis(url);
    await redis.xadd('agora:events:{checkout}:0', '*', 'event', 'an event');
    await redis.quit();
  },
  async kafka(url: string) {
    const producer = kafkaAt(url).producer();
    await producer.connect();
    await producer.send({ topic: 'agora.events.order', messages: [{ value: 'an event' }] });
    await producer.disconnect();
  },
};

it.for([
  ['nats', startNats, 'user'],
  ['redis', startRedis, 'checkout'],
  ['kafka', startKafka, 'order'],
] as const)(
  'a broker that is killed and whose whole folder is gone serves again, with users and all that services need: $0',
  { timeout: 60_000 },
  async ([kind, start, service], context) => {
    await using folder = await temporaryFolder();
    const directory = join(folder.path, kind);
    const lines: string[] = [];
    const ending = new AbortController();
    const about = { name: kind, signal: ending.signal, say: (line: string) => lines.push(line), firstPauseMs: 500 };
    const starting = keepRunning(
      (onCrash) => start({ directory, port: 0, durable: false, identities, onCrash }),
      about,
    );
    await using server: LocalServer = await orSkip(context, starting);
    await using _ = await provision(
      { [kind]: server.url },
      { identities, services: [service], transportOf: () => kind, say: about.say },
    );
    const ownUrl = server.url
      .replace('setup:setup', `${service}:${testPassword('setup', service)}`)
      .replace(/\?.*/, '');
    await publish[kind](ownUrl);

    process.kill(server.pid ?? 0, 'SIGKILL');
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    await expect.poll(() => lines.at(-1), { timeout: 40_000 }).toMatch(/had lost what services need there/);
    // A broker may take a moment until it goes by the rules that it was given.
    const published = () => publish[kind](ownUrl).then(() => 'published', String);
    await expect.poll(published, { timeout: 15_000 }).toBe('published');
    ending.abort();

    expect(lines).toEqual([
      expect.stringContaining(`${kind} ended with signal SIGKILL`),
      `${kind} runs again`,
      `${kind} had lost what services need there; it was made again`,
    ]);
  },
);
