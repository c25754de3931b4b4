import { readFileSync } from 'node:fs';
import { startNats, testIdentities } from '@agora/docker';
import type { CloudEvent } from '@agora/schema';
import { connect } from 'nats';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/telemetry/log.ts';
import { natsAddress } from '../../src/transport/nats/nats-address.ts';
import { natsNames } from '../../src/transport/nats/nats-names.ts';
import { createNatsTransport } from '../../src/transport/nats/nats-transport.ts';
import { provisionNats } from '../../src/transport/nats/provision-nats.ts';
import { shardOf } from '../../src/transport/shard.ts';
import { benchAccess, type BenchMember, urlOf } from './bench-identities.ts';
import { eventsOf } from './event-of.ts';
import { natsBench } from './nats-bench.ts';
import { patience } from './patience.ts';
import { Recorder } from './recorder.ts';
import { throwAwayServer } from './throw-away-server.ts';
import { benchMessage } from './transport-bench.ts';

const service = 'order';
const ackWaitMs = 300;
const log = createLog('nats-test', 'silent');

/** A transport and, beside it, a look at the server's own data. */
async function openBench() {
  const prefix = 'test';
  const resources = new AsyncDisposableStack();
  const identities = testIdentities(prefix, 'test', benchAccess);
  const server = resources.use(await throwAwayServer((options) => startNats({ ...options, identities })));
  const { url } = server;
  await provisionNats(url, { identities, services: [service], ackWaitMs });
  const connectAs = async (address: string, inboxPrefix: string) =>
    resources.adopt(await connect({ ...natsAddress(address), inboxPrefix }), (connection) => connection.close());
  const names = natsNames(prefix);
  const setup = await connectAs(url, names.inbox('setup'));
  const owner = await connectAs(urlOf(service, url), names.inbox(service));
  const open = (principal: BenchMember, pingIntervalMs?: number) => {
    const own = { url: urlOf(principal, url), instance: principal, principal };
    return resources.use(
      createNatsTransport({ ...own, prefix, log, ackWaitMs, ...(pingIntervalMs && { pingIntervalMs }) }),
    );
  };
  const host = open(service);
  return {
    server,
    open,
    transport: open('delivery'),
    streams: (await setup.jetstreamManager({ apiPrefix: names.api(service), checkAPI: false })).streams,
    jetstream: owner.jetstream(),
    stream: names.stream(service),
    subject: names.events(service, shardOf('a')),
    publish: (events: CloudEvent[]) => host.publish(service, events),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

describe.skipIf(natsBench.unavailable())('the NATS transport', { timeout: 60_000 }, () => {
  it('keeps an event in hand for longer than the server waits for a sign of life', async () => {
    await using bench = await openBench();
    const group = new Recorder();
    const atWork = Promise.withResolvers<undefined>();
    await bench.transport.subscribe(
      service,
      'delivery',
      group.handler('only', () => atWork.promise),
    );
    await bench.publish(eventsOf(['a'], 1, 2));
    await expect.poll(() => group.inHand, patience).toBe(1);

    const since = Date.now();
    await expect.poll(() => Date.now() - since, patience).toBeGreaterThan(4 * ackWaitMs);
    atWork.resolve(undefined);

    await expect.poll(() => group.numbersOf('a'), patience).toEqual([1, 2]);
  });

  it('appends an event once however often it is published', async () => {
    await using bench = await openBench();
    const events = eventsOf(['a', 'b'], 1, 3);

    await bench.publish(events);
    await bench.publish(events);

    const { state } = await bench.streams.info(bench.stream);
    expect(state.messages).toBe(events.length);
  });

  it('leaves out what is no event', async () => {
    await using bench = await openBench();
    const group = new Recorder();
    await bench.publish(eventsOf(['a'], 1, 1));
    await bench.jetstream.publish(bench.subject, '{"specversion":"0.3"}');
    await bench.jetstream.publish(bench.subject, 'nonsense');
    await bench.publish(eventsOf(['a'], 2, 2));

    await bench.transport.subscribe(service, 'delivery', group.handler());

    await expect.poll(() => group.numbersOf('a'), patience).toEqual([1, 2]);
  });

  it('has one connection after a server was silent for long, and answers every question', async () => {
    await using bench = await openBench();
    const connections = () => connectionsTo(bench.server.url);
    const asking = bench.open('delivery', 100);
    const answering = bench.open('order', 100);
    const served = await answering.serve(service, [benchMessage], () => Promise.resolve('yes'));
    const question = { id: 'q', type: benchMessage, data: {}, timeoutMs: 900 };
    await expect.poll(() => asking.request(service, question).catch(() => 'no'), patience).toBe('yes');
    await expect.poll(connections, patience).toBe(allOfBench);
    {
      using _frozen = bench.server.freeze();
      await expect.poll(() => served.problems, patience).toHaveLength(1);
      const since = Date.now();
      await expect.poll(() => Date.now() - since, patience).toBeGreaterThan(longerThanADial);
    }

    await expect.poll(() => served.problems, patience).toEqual([]);
    await expect.poll(connections, patience).toBe(allOfBench);
    const answers = Array.from({ length: 30 }, () => asking.request(service, question));
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['yes']));
    expect(connections()).toBe(allOfBench);
  });
});

/** Its two clients, and four transports. */
const allOfBench = 6;
const longerThanADial = 3_000;
const established = '01';

/** How many connections to a server are open on this machine, as the kernel says. */
function connectionsTo(url: string): number {
  const port = `:${Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/self/net/${table}`, 'utf8').split('\n'));
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , remote, state]) => remote?.endsWith(port) && state === established).length;
}
