import { randomUUID } from 'node:crypto';
import type { PrincipalName } from '@agora/schema';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { PeerIdentity } from '../../src/transport/tcp/peer-identity.ts';
import { createTcpTransport } from '../../src/transport/tcp/tcp-transport.ts';
import type { TransportRequest } from '../../src/transport/transport.ts';
import { benchAccess } from './bench-identities.ts';
import { benchPeer } from './bench-peer.ts';
import { emptyEventLog } from './empty-event-log.ts';
import { patience } from './patience.ts';
import { frame, proofFor, RawPeer } from './raw-peer.ts';

const ask = (type = 'order.echo', timeoutMs = 5_000): TransportRequest => ({
  id: randomUUID(),
  type,
  data: 'a question',
  timeoutMs,
});

/** What is given to `pino`, and the lines that came of it. */
function kept() {
  const lines: string[] = [];
  return { lines, log: pino({ level: 'info' }, { write: (line) => void lines.push(line) }) };
}

/** A service at an address, whoever it says it is, and others that connect to it as `order`. */
async function start(host: PeerIdentity = benchPeer('order')) {
  const opened = new AsyncDisposableStack();
  const server = kept();
  const asked: string[] = [];
  const transport = opened.use(
    await createTcpTransport({
      log: server.log,
      identity: host,
      instance: 'host',
      urlOf: () => undefined,
      host: { service: 'order', listen: new URL('tcp://127.0.0.1:0'), eventLog: emptyEventLog, access: benchAccess },
    }),
  );
  await transport.serve('order', ['order.echo'], ({ type, data }) => {
    asked.push(type);
    return Promise.resolve(data);
  });
  const url = transport.url ?? new URL('tcp://nowhere');
  return {
    url,
    asked,
    told: () => server.lines.join(''),
    async as(identity: PeerIdentity) {
      const client = kept();
      const options = { log: client.log, identity, instance: randomUUID(), urlOf: () => url };
      return { transport: opened.use(await createTcpTransport(options)), told: () => client.lines.join('') };
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

describe('over TCP', () => {
  it.each<[string, PeerIdentity]>([
    ['has a secret that nobody knows of', benchPeer('delivery', 'nobody')],
    ['speaks in the name of another, with its own secret', benchPeer('delivery', 'payment')],
    ['is a replica of the service that it asks, but for its secret', benchPeer('order', 'review')],
    ['is unknown to the service', benchPeer('router')],
  ])('nobody gets in that %s', async (_, identity) => {
    await using shop = await start();
    const { transport, told } = await shop.as(identity);

    const answer = transport.request('order', ask('order.echo', 500));

    await expect(answer).rejects.toMatchObject({ code: 'TRANSPORT_TIMEOUT' });
    await expect.poll(told, patience).toContain('TRANSPORT_UNKNOWN_PEER');
    expect(shop.told()).toContain(`the peer does not prove to be ${identity.name}`);
    expect(shop.asked).toEqual([]);
  });

  it('an overheard proof is of no use on another connection', async () => {
    await using shop = await start();
    using first = await RawPeer.connect(shop.url);
    const overheard = proofFor(await first.next());
    using second = await RawPeer.connect(shop.url);
    await second.next();

    second.socket.write(frame(overheard));

    expect(await second.next()).toMatchObject({ kind: 'refused', code: 'TRANSPORT_UNKNOWN_PEER' });
    await second.closed;
  });

  it('a service with nothing to ask gets a refusal, at once, and another its answer', async () => {
    await using shop = await start();
    const [review, payment, delivery] = await Promise.all(
      (['review', 'payment', 'delivery'] as const).map((name) => shop.as(benchPeer(name))),
    );

    const answers = await Promise.allSettled([
      review?.transport.request('order', ask()),
      payment?.transport.request('order', ask()),
      delivery?.transport.request('order', ask('order.secrets')),
      delivery?.transport.request('order', ask()),
    ]);

    const refused = { status: 'rejected', reason: { code: 'TRANSPORT_NOT_PERMITTED' } };
    expect(answers).toMatchObject([refused, refused, refused, { status: 'fulfilled', value: 'a question' }]);
    expect(shop.asked).toEqual(['order.echo']);
    expect(shop.told()).toContain('review may not ask order.echo');
  });

  it.each<[PrincipalName, string]>([
    ['review', 'review'],
    ['review', 'delivery'],
    ['payment', 'delivery'],
  ])('%s cannot subscribe as %s', async (name, group) => {
    await using shop = await start();
    const { transport, told } = await shop.as(benchPeer(name));

    const subscription = await transport.subscribe('order', group, () => Promise.resolve());

    await expect.poll(told, patience).toContain(`${name} may not subscribe to order as ${group}`);
    expect(told()).toContain('TRANSPORT_NOT_PERMITTED');
    await subscription[Symbol.asyncDispose]();
  });

  it('a service that hears events as a consumer cannot watch them besides', async () => {
    await using shop = await start();
    const { transport, told } = await shop.as(benchPeer('payment'));

    await using _watch = transport.watch('order', {
      onEvent: () => undefined,
      onLive: () => undefined,
      onLost: () => undefined,
    });

    await expect.poll(told, patience).toContain('payment may not watch order');
  });

  it('a service cannot answer for another, even at its address', async () => {
    await using impostor = await start(benchPeer('order', 'review'));
    const { transport, told } = await impostor.as(benchPeer('delivery'));

    const answer = transport.request('order', ask('order.echo', 500));

    await expect(answer).rejects.toMatchObject({ code: 'TRANSPORT_TIMEOUT' });
    await expect.poll(told, patience).toContain('the server does not prove to be order');
    expect(impostor.asked).toEqual([]);
  });
});
