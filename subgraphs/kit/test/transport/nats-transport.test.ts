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

const service = 'order';
const ackWaitMs = 300;
const log = createLog('nats-test', 'silent');

/** A transport and, beside it, a look at the server's own data. */
async function openBench() {
  const prefix = 'test';
  const resources = new AsyncDisposableStack();
  const identities = testIdentities(prefix, 'test', benchAccess);
  const { url } = resources.use(await throwAwayServer((options) => startNats({ ...options, identities })));
  await provisionNats(url, { identities, services: [service], ackWaitMs });
  const connectAs = async (address: string, inboxPrefix: string) =>
    resources.adopt(await connect({ ...natsAddress(address), inboxPrefix }), (connection) => connection.close());
  const names = natsNames(prefix);
  const setup = await connectAs(url, names.inbox('setup'));
  const owner = await connectAs(urlOf(service, url), names.inbox(service));
  const open = (principal: BenchMember) =>
    resources.use(
      createNatsTransport({ url: urlOf(principal, url), prefix, log, instance: principal, principal, ackWaitMs }),
    );
  const host = open(service);
  return {
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
});
