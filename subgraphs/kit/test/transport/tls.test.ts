import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { CloudEvent } from '@agora/schema';
import { freePort, freePorts, startKafka, startNats, startRedis, testIdentities } from '@agora/docker';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createKafkaTransport } from '../../src/transport/kafka/kafka-transport.ts';
import { provisionKafka } from '../../src/transport/kafka/provision-kafka.ts';
import { createTcpTransport } from '../../src/transport/tcp/tcp-transport.ts';
import { createNatsTransport } from '../../src/transport/nats/nats-transport.ts';
import { provisionNats } from '../../src/transport/nats/provision-nats.ts';
import { provisionRedis } from '../../src/transport/redis/provision-redis.ts';
import { createRedisTransport } from '../../src/transport/redis/redis-transport.ts';
import type { Transport } from '../../src/transport/transport.ts';
import type { Log } from '../../src/telemetry/log.ts';
import { benchAccess, type BenchMember, urlOf } from './bench-identities.ts';
import { benchPeer } from './bench-peer.ts';
import { benches } from './benches.ts';
import { eventOf } from './event-of.ts';
import { makeCertificate } from './make-certificate.ts';
import { patience } from './patience.ts';
import { startTcpBench, tcpBench } from './tcp-bench.ts';
import { benchMessage, benchService } from './transport-bench.ts';

const prefix = 'test-tls';
const identities = testIdentities(prefix, 'bench', benchAccess);
const services = [benchService] as const;

interface Certificate {
  readonly directory: string;
  readonly certificate: string;
  readonly key: string;
}

interface Started {
  /** At which `setup` reaches it by TLS. */
  readonly url: string;
  /** As the service that is the server itself; brokers are told by their clients. */
  readonly publish?: (events: readonly CloudEvent[]) => Promise<void>;
}

interface Connecting {
  readonly url: string;
  readonly principal: BenchMember;
  readonly log: Log;
}

interface Kind {
  /** A server that speaks TLS. */
  start(certificate: Certificate, opened: AsyncDisposableStack): Promise<Started>;
  connect(options: Connecting): Transport | Promise<Transport>;
}

const common = ({ principal }: Connecting) => ({ prefix, instance: `${principal}-${randomUUID()}` });

const kinds: Record<'nats' | 'redis' | 'kafka' | 'tcp', Kind> = {
  tcp: {
    async start({ certificate, key }, opened) {
      const files = { certificateFile: certificate, keyFile: key };
      const bench = opened.use(await startTcpBench({ certificate: files, timings: { certificateMs: 20 } }));
      opened.use(await bench.serve(({ data }) => Promise.resolve(data)));
      return { url: bench.address.url, publish: (events) => bench.publish(events) };
    },
    connect: ({ url, principal, log }) =>
      createTcpTransport({ log, identity: benchPeer(principal), instance: principal, urlOf: () => new URL(url) }),
  },
  nats: {
    async start({ directory, certificate, key }, opened) {
      const moreArguments = ['--tls', '--tlscert', certificate, '--tlskey', key];
      const { port } = opened.use(await startNats({ directory, port: 0, durable: false, identities, moreArguments }));
      const url = `nats+tls://setup:bench@127.0.0.1:${port}`;
      await provisionNats(url, { identities, services });
      return { url };
    },
    connect: (options) => createNatsTransport({ ...options, ...common(options) }),
  },
  redis: {
    async start({ directory, certificate, key }, opened) {
      const port = await freePort();
      const files = ['--tls-cert-file', certificate, '--tls-key-file', key, '--tls-auth-clients', 'no'];
      const moreArguments = ['--tls-port', String(port), ...files];
      const server = opened.use(await startRedis({ directory, port: 0, durable: false, identities, moreArguments }));
      await provisionRedis(server.url);
      return { url: `rediss://setup:bench@127.0.0.1:${port}` };
    },
    connect: (options) => createRedisTransport({ ...options, ...common(options), groupsOf: () => ['delivery'] }),
  },
  kafka: {
    async start({ directory, certificate, key }, opened) {
      const [port = 0, controllerPort = 0, tlsPort = 0] = await freePorts(3);
      const keystore = join(directory, 'keystore.pem');
      await writeFile(keystore, `${await readFile(key, 'utf8')}${await readFile(certificate, 'utf8')}`);
      const scram = 'org.apache.kafka.common.security.scram.ScramLoginModule required;';
      const settings = {
        listeners: `BROKER://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort},TLS://127.0.0.1:${tlsPort}`,
        'advertised.listeners': `BROKER://127.0.0.1:${port},TLS://127.0.0.1:${tlsPort}`,
        'listener.security.protocol.map': 'BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT,TLS:SASL_SSL',
        'listener.name.tls.sasl.enabled.mechanisms': 'SCRAM-SHA-256',
        'listener.name.tls.scram-sha-256.sasl.jaas.config': scram,
        'listener.name.tls.ssl.keystore.type': 'PEM',
        'listener.name.tls.ssl.keystore.location': keystore,
      };
      const moreArguments = Object.entries(settings).flatMap(([name, value]) => ['--override', `${name}=${value}`]);
      const server = opened.use(await startKafka({ directory, port, controllerPort, identities, moreArguments }));
      await provisionKafka(server.url, { identities, services });
      return { url: `kafka+ssl://setup:bench@127.0.0.1:${tlsPort}` };
    },
    connect: (options) => createKafkaTransport({ ...options, ...common(options) }),
  },
};

/** A server with a certificate of its own making, which this process trusts or not. */
async function start(kind: Kind, { isTrusted }: { isTrusted: boolean }) {
  await using opening = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'agora-tls-'));
  opening.defer(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }));
  const { certificate, key } = await makeCertificate(directory);
  const before = getCACertificates('default');
  const trust = async () => setDefaultCACertificates([...before, await readFile(certificate, 'utf8')]);
  opening.defer(() => setDefaultCACertificates(before));
  await trust();
  const { url, publish = () => Promise.reject(new Error('by its clients only')) } = await kind.start(
    { directory, certificate, key },
    opening,
  );
  if (!isTrusted) setDefaultCACertificates(before);
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) });
  const opened = opening.use(new AsyncDisposableStack());
  const all = opening.move();
  return {
    told: () => lines.join(''),
    url: new URL(url),
    directory,
    publish,
    as: async (principal: BenchMember) =>
      opened.use(await kind.connect({ url: urlOf(principal, url), principal, log })),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

const ask = (timeoutMs: number) => ({ id: randomUUID(), type: benchMessage, data: 'a question', timeoutMs });

describe.each(['nats', 'redis', 'kafka'] as const)('over %s with TLS', { timeout: 60_000 }, (name) => {
  const isMissing = benches.find(({ kind }) => kind === name)?.unavailable() !== undefined;

  it.skipIf(isMissing)('a service publishes and answers, and another hears and asks', async () => {
    await using shop = await start(kinds[name], { isTrusted: true });
    const [order, delivery] = [await shop.as('order'), await shop.as('delivery')];
    const heard: string[] = [];
    const event = eventOf(randomUUID(), 1);

    await delivery.subscribe(benchService, 'delivery', ({ id }) => Promise.resolve(void heard.push(id)));
    await order.serve(benchService, [benchMessage], ({ data }) => Promise.resolve(data));
    await expect
      .poll(() => order.publish(benchService, [event]).then(() => 'published', String), patience)
      .toBe('published');

    expect(await delivery.request(benchService, ask(20_000))).toBe('a question');
    await expect.poll(() => heard, patience).toContain(event.id);
  });

  it.skipIf(isMissing)('a server whose certificate nobody vouches for is told nothing', async () => {
    await using shop = await start(kinds[name], { isTrusted: false });
    const delivery = await shop.as('delivery');

    const answer = delivery.request(benchService, ask(1_000));

    await expect(answer).rejects.toMatchObject({ code: expect.stringMatching(/^TRANSPORT_(TIMEOUT|UNAVAILABLE)$/) });
    await expect.poll(shop.told, patience).toMatch(/self[- ]signed certificate/i);
  });
});

describe.skipIf(tcpBench.unavailable())('over tcp with TLS', () => {
  it('a question is answered, and events are heard', async () => {
    await using shop = await start(kinds.tcp, { isTrusted: true });
    const delivery = await shop.as('delivery');
    const heard: string[] = [];
    const events = [eventOf(randomUUID(), 1), eventOf(randomUUID(), 1)];

    await delivery.subscribe(benchService, 'delivery', ({ id }) => Promise.resolve(void heard.push(id)));
    await shop.publish(events);

    expect(await delivery.request(benchService, ask(5_000))).toBe('a question');
    await expect.poll(() => heard.toSorted(), patience).toEqual(events.map(({ id }) => id).toSorted());
  });

  it('a server whose certificate nobody vouches for is told nothing', async () => {
    await using shop = await start(kinds.tcp, { isTrusted: false });
    const delivery = await shop.as('delivery');

    await expect(delivery.request(benchService, ask(500))).rejects.toMatchObject({ code: 'TRANSPORT_TIMEOUT' });

    expect(shop.told()).toMatch(/self[- ]signed certificate/i);
  });

  it('a renewed certificate is taken up without a restart, and none that does not fit its key', async () => {
    await using shop = await start(kinds.tcp, { isTrusted: true });
    const delivery = await shop.as('delivery');
    await delivery.request(benchService, ask(5_000));
    const [first, before] = [await fingerprintAt(shop.url), await readFile(join(shop.directory, 'server.crt'))];

    await makeCertificate(shop.directory);
    await expect.poll(() => fingerprintAt(shop.url), patience).not.toBe(first);
    const second = await fingerprintAt(shop.url);
    await writeFile(join(shop.directory, 'server.crt'), before);
    const meanwhile = await fingerprintAt(shop.url);
    await makeCertificate(shop.directory);
    await expect.poll(() => fingerprintAt(shop.url), patience).not.toBe(second);

    expect(meanwhile).toBe(second);
    expect(await fingerprintAt(shop.url)).not.toBe(first);
    expect(await delivery.request(benchService, ask(5_000))).toBe('a question');
  });
});

/** Which certificate whoever connects now is shown. */
async function fingerprintAt({ hostname, port }: URL): Promise<string | undefined> {
  const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  return fingerprint256;
}
