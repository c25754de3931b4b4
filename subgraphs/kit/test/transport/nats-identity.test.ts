import { startNats, testIdentities } from '@agora/docker';
import type { Access } from '@agora/schema';
import { connect, type Msg, type NatsConnection } from 'nats';
import { describe, expect, it } from 'vitest';
import { natsAddress } from '../../src/transport/nats/nats-address.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { natsNames } from '../../src/transport/nats/nats-names.ts';
import { createNatsTransport } from '../../src/transport/nats/nats-transport.ts';
import { provisionNats } from '../../src/transport/nats/provision-nats.ts';
import { benchAccess, type BenchMember, urlOf } from './bench-identities.ts';
import { eventOf } from './event-of.ts';
import { natsBench } from './nats-bench.ts';
import { throwAwayServer } from './throw-away-server.ts';
import { benchService } from './transport-bench.ts';

/** A bench, and bare connections to its server with the credentials of one of its members. */
async function start() {
  const opened = new AsyncDisposableStack();
  const bench = opened.use(await natsBench.start());
  const { url, prefix } = bench.address;
  const as = async (member: BenchMember) => {
    const inboxPrefix = `${prefix}.inbox.${member}`;
    const connection = await connect({ ...natsAddress(urlOf(member, url)), inboxPrefix });
    return opened.adopt(connection, () => connection.close());
  };
  return { bench, prefix, url, as, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

const log = createLog('nats-identity', 'silent');
const refused = { code: 'PERMISSIONS_VIOLATION' };

async function reading(connection: NatsConnection, subject: string): Promise<unknown> {
  const subscription = connection.subscribe(subject);
  return subscription[Symbol.asyncIterator]().next();
}

describe.skipIf(natsBench.unavailable())('on NATS', () => {
  it('nobody gets in without a password, or with a wrong one', async () => {
    await using shop = await start();
    const address = natsAddress(shop.url);

    const connections = await Promise.allSettled([
      connect({ servers: address.servers ?? '' }),
      connect({ ...address, user: 'order', pass: 'guessed' }),
    ]);

    const kept = { status: 'rejected', reason: { code: 'AUTHORIZATION_VIOLATION' } };
    expect(connections).toMatchObject([kept, kept]);
  });

  it('a service cannot publish events of another, nor ask what it does not declare', async () => {
    await using shop = await start();
    const review = await shop.as('review');
    const event = JSON.stringify(eventOf('a', 1));

    const forged = review.jetstream().publish(`${shop.prefix}.events.order.0`, event);
    const asked = review.request(`${shop.prefix}.messages.order.echo`, '{}');
    const own = review.jetstream().publish(`${shop.prefix}.events.review.0`, event);

    await expect(forged).rejects.toMatchObject(refused);
    await expect(asked).rejects.toMatchObject(refused);
    await expect(own).resolves.toMatchObject({ duplicate: false });
  });

  it('a service cannot listen to events, requests or answers of others', async () => {
    await using shop = await start();
    const { prefix } = shop;
    const review = await shop.as('review');
    const subjects = ['>', '_INBOX.>', `${prefix}.>`, `${prefix}.events.order.*`, `${prefix}.messages.order.>`];
    subjects.push(`${prefix}.inbox.delivery.>`, `${prefix}.inbox.*.>`);

    const reads = await Promise.allSettled(subjects.map((subject) => reading(review, subject)));

    expect(reads).toMatchObject(subjects.map(() => ({ status: 'rejected', reason: refused })));
  });

  it('a service can neither take the place of another consumer nor make, alter or delete streams', async () => {
    await using shop = await start();
    const stream = (name: string) => `${shop.prefix}_${name}`.toUpperCase();
    const [review, order, payment] = [await shop.as('review'), await shop.as('order'), await shop.as('payment')];
    const calls = [
      [review, `$JS.API.CONSUMER.MSG.NEXT.${stream('order')}.delivery_0`],
      [payment, `$JS.API.CONSUMER.MSG.NEXT.${stream('order')}.delivery_0`],
      [payment, `$JS.ACK.${stream('order')}.delivery_0.1.1.1.1.0`],
      [payment, `$JS.API.CONSUMER.CREATE.${stream('order')}.payment_0`],
      [payment, `$JS.API.CONSUMER.DURABLE.CREATE.${stream('order')}.payment_0`],
      [payment, `$JS.API.CONSUMER.DELETE.${stream('order')}.payment_0`],
      [payment, `$JS.API.STREAM.MSG.GET.${stream('order')}`],
      [order, `$JS.API.STREAM.CREATE.${stream('mine')}`],
      [order, `$JS.API.STREAM.CREATE.${stream('order')}`],
      [order, `$JS.API.STREAM.UPDATE.${stream('order')}`],
      [order, `$JS.API.STREAM.PURGE.${stream('order')}`],
      [order, `$JS.API.STREAM.DELETE.${stream('order')}`],
    ] as const;

    const results = await Promise.allSettled(calls.map(([connection, subject]) => connection.request(subject, '{}')));

    expect(results).toMatchObject(calls.map(() => ({ status: 'rejected', reason: refused })));
  });

  it('a service can have no answer sent to where it may not publish itself', async () => {
    await using shop = await start();
    const names = natsNames(shop.prefix);
    const [review, delivery] = [await shop.as('review'), await shop.as('delivery')];
    const [order, setup] = [await shop.as('order'), await connect(natsAddress(shop.url))];
    const { streams, consumers } = await setup.jetstreamManager({ apiPrefix: names.api('order'), checkAPI: false });
    const stream = names.stream('order');
    const heard: string[] = [];
    const callback = (_: unknown, { subject }: Msg) => heard.push(subject);
    order.subscribe(names.messages('order'), { callback });
    await order.jetstream().publish(names.events('order', 0), '{}');
    await order.flush();
    const look = async () => {
      const { state, created } = await streams.info(stream);
      const list = await consumers.list(stream).next();
      return { state, created, consumers: list.map(({ name, ack_floor }) => ({ name, ack_floor })) };
    };
    const before = await look();
    const replies = [
      `$JS.API.STREAM.PURGE.${stream}`,
      `$JS.API.STREAM.MSG.DELETE.${stream}`,
      `$JS.API.CONSUMER.DELETE.${stream}.payment_0`,
      `$JS.API.CONSUMER.MSG.NEXT.${stream}.payment_0`,
      `$JS.ACK.${stream}.payment_0.1.1.1.1.0`,
      names.events('order', 0),
      `${names.messages('order').slice(0, -1)}secret`,
      `$JS.API.STREAM.DELETE.${stream}`,
    ];

    for (const reply of replies) {
      delivery.publish(`$JS.API.CONSUMER.MSG.NEXT.${stream}.delivery_1`, '{"batch":1,"no_wait":true}', { reply });
      review.publish(`$JS.API.STREAM.INFO.${names.stream('review')}`, '', { reply });
      review.publish(names.events('review', 0), '{}', { reply });
    }
    // What has an answer was done after all of them.
    await review.request(`$JS.API.STREAM.INFO.${names.stream('review')}`, '');
    await delivery.flush();

    expect(await look()).toEqual(before);
    await order.flush();
    expect(heard).toEqual([]);
    await setup.close();
  });

  it('who answers can send to nobody but who asked', async () => {
    await using shop = await start();
    const order = await shop.as('order');
    const stranger = await shop.as('delivery');
    const inbox = `${shop.prefix}.inbox.delivery.waiting`;
    const heard: string[] = [];
    stranger.subscribe(inbox, { callback: (_, message) => heard.push(message.string()) });
    await stranger.flush();

    const forged = order.request(inbox, 'forged');
    await expect(forged).rejects.toMatchObject(refused);
    await stranger.flush();

    expect(heard).toEqual([]);
  });

  it('whoever only watches hears all, can publish nothing at all, and not alter a stream', async () => {
    const watching: Access = { publishes: [], hears: [], watches: [benchService], answers: [], asks: [] };
    const identities = testIdentities('test', 'bench', { ...benchAccess, router: watching });
    await using server = await throwAwayServer((options) => startNats({ ...options, identities }));
    await provisionNats(server.url, { identities, services: [benchService] });
    const open = (principal: string) => {
      const url = urlOf(principal, server.url);
      return createNatsTransport({ url, prefix: 'test', instance: principal, principal, log });
    };
    await using watcher = open('router');
    await using order = open('order');
    const [event, heard, live] = [eventOf('a', 1), Promise.withResolvers<string>(), Promise.withResolvers<undefined>()];
    watcher.watch(benchService, {
      onLive: () => live.resolve(undefined),
      onEvent: ({ id }) => heard.resolve(id),
      onLost: () => undefined,
    });
    await live.promise;
    await order.publish(benchService, [event]);
    const inboxPrefix = 'test.inbox.router';
    const router = await connect({ ...natsAddress(urlOf('router', server.url)), inboxPrefix });

    const answers = await Promise.allSettled(
      [`test.events.${benchService}.0`, '$JS.API.STREAM.NAMES', 'anything'].map((subject) => router.request(subject)),
    );

    expect(answers).toMatchObject(answers.map(() => ({ status: 'rejected', reason: refused })));
    expect(await heard.promise).toBe(event.id);
    await router.close();
  });
});
