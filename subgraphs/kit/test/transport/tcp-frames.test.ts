import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createTcpTransport } from '../../src/transport/tcp/tcp-transport.ts';
import type { TcpTimings } from '../../src/transport/tcp/tcp-timings.ts';
import type { TransportRequest } from '../../src/transport/transport.ts';
import { benchAccess } from './bench-identities.ts';
import { benchPeer, peerSecret } from './bench-peer.ts';
import { emptyEventLog } from './empty-event-log.ts';
import { patience } from './patience.ts';
import { frame, lengthOf, proofFor, rawFrame, RawPeer } from './raw-peer.ts';

const ask = (data: unknown): TransportRequest => ({
  id: randomUUID(),
  type: 'order.echo',
  data,
  timeoutMs: 5_000,
});

/** A service that echoes, with a lawful client beside whoever attacks it, and what it logs. */
async function startService(timings: Partial<TcpTimings> = {}) {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
  const stack = new AsyncDisposableStack();
  const host = stack.use(
    await createTcpTransport({
      log,
      identity: benchPeer('order'),
      timings,
      instance: 'host',
      urlOf: () => undefined,
      host: { service: 'order', listen: new URL('tcp://127.0.0.1:0'), eventLog: emptyEventLog, access: benchAccess },
    }),
  );
  await host.serve('order', ['order.echo'], ({ data }) => Promise.resolve(data));
  const url = host.url ?? new URL('tcp://nowhere');
  const client = stack.use(
    await createTcpTransport({ log, identity: benchPeer('delivery'), timings, instance: 'lawful', urlOf: () => url }),
  );
  await client.request('order', ask('warm'));
  return {
    url,
    host,
    client,
    /** Resolves when the peer was hung up on for this reason, and the lawful client is still served. */
    async hangsUpOn(peer: RawPeer, reason: string) {
      await peer.closed;
      await expect.poll(() => lines.join(''), patience).toContain(`connection closed: ${reason}`);
      await expect(client.request('order', ask('still there'))).resolves.toBe('still there');
      expect(lines.join('')).not.toContain(peerSecret('delivery'));
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

describe('a peer that has not proved itself is hung up on', () => {
  it.each([
    ['announces a frame beyond the handshake limit', lengthOf(1025), 'a frame of 1025 bytes where 1024 are allowed'],
    ['announces the largest frame there can be', lengthOf(0xffffffff), 'a frame of 4294967295 bytes'],
    ['asks without a proof', frame({ kind: 'request', request: ask('x') }), 'an unknown frame'],
    ['subscribes without a proof', frame({ kind: 'subscribe', group: 'spy' }), 'an unknown frame'],
    ['speaks another protocol', Buffer.from('GET / HTTP/1.1\r\n\r\n'), 'a frame of 1195725856 bytes'],
    ['sends what is not JSON', rawFrame(Buffer.from('{"kind":')), 'a frame that is not JSON in UTF-8'],
    ['sends an empty frame', lengthOf(0), 'an empty frame'],
  ])('when it %s', async (_, bytes, reason) => {
    await using service = await startService();
    using peer = await RawPeer.connect(service.url);
    await peer.next();

    peer.socket.write(bytes);

    await service.hangsUpOn(peer, reason);
  });

  it('when it signs with another secret', async () => {
    await using service = await startService();
    using peer = await RawPeer.connect(service.url);

    peer.socket.write(frame(proofFor(await peer.next(), { secret: 'a guess' })));

    await service.hangsUpOn(peer, 'the peer does not prove to be delivery');
    expect(peer.received.toString()).not.toContain('welcome');
  });

  it('when it repeats the proof of an earlier connection', async () => {
    await using service = await startService();
    using first = await RawPeer.connect(service.url);
    const overheard = proofFor(await first.next());
    using second = await RawPeer.connect(service.url);
    await second.next();

    second.socket.write(frame(overheard));

    await service.hangsUpOn(second, 'the peer does not prove to be delivery');
  });

  it('when it looks for another service', async () => {
    await using service = await startService();
    using peer = await RawPeer.connect(service.url);

    peer.socket.write(frame(proofFor(await peer.next(), { service: 'payment' })));

    await service.hangsUpOn(peer, 'the peer looks for payment, this is order');
  });

  it('when it says nothing', async () => {
    await using service = await startService({ handshakeMs: 100 });

    using peer = await RawPeer.connect(service.url);

    await service.hangsUpOn(peer, 'no proof in time');
  });

  it('when its proof trickles in byte by byte', async () => {
    await using service = await startService({ handshakeMs: 200 });
    using peer = await RawPeer.connect(service.url);
    const bytes = frame(proofFor(await peer.next())).values();

    const trickle = setInterval(() => peer.socket.write(Buffer.from([bytes.next().value ?? 0])), 20);

    await service.hangsUpOn(peer, 'no proof in time');
    clearInterval(trickle);
  });
});

describe('a peer that has proved itself is hung up on', () => {
  it.each([
    ['sends what is not JSON', rawFrame(Buffer.from('nonsense')), 'a frame that is not JSON in UTF-8'],
    ['sends what is not UTF-8', rawFrame(Buffer.from([0x22, 0xc3, 0x28, 0x22])), 'a frame that is not JSON in UTF-8'],
    ['sends a frame of no known kind', frame({ kind: 'shutdown' }), 'an unknown frame'],
    ['sends what only a server may', frame({ kind: 'unsubscribed', group: 'a' }), 'an unknown frame'],
    ['asks for a lane that there is not', frame(lane({ kind: 'acknowledge', shard: 99 })), 'an unknown frame'],
    ['answers for a group it has not joined', frame(lane({ kind: 'acknowledge' })), 'no subscription of delivery'],
    ['announces a frame beyond the limit', lengthOf(600 * 1024), 'a frame of 614400 bytes where'],
  ])('when it %s', async (_, bytes, reason) => {
    await using service = await startService();
    using peer = await RawPeer.introduced(service.url);

    peer.socket.write(bytes);

    await service.hangsUpOn(peer, reason);
  });

  it('when it acknowledges an event that it was not given', async () => {
    await using service = await startService();
    using peer = await RawPeer.introduced(service.url);

    peer.socket.write(frame({ kind: 'subscribe', group: 'delivery' }));
    peer.socket.write(frame(lane({ kind: 'acknowledge' })));

    await service.hangsUpOn(peer, 'an answer to an event that was not sent');
  });

  it('when it leaves in the middle of a frame', async () => {
    await using service = await startService();
    using peer = await RawPeer.introduced(service.url);

    peer.socket.end(frame({ kind: 'ping' }).subarray(0, 9));

    await service.hangsUpOn(peer, 'the connection ended within a frame');
  });

  it('when its frame never ends, however alive its bytes look', async () => {
    await using service = await startService({ heartbeatMs: 50, deadAfterMs: 300 });
    using peer = await RawPeer.introduced(service.url);
    peer.socket.write(lengthOf(100_000));

    const trickle = setInterval(() => peer.socket.write(' '), 20);

    await service.hangsUpOn(peer, 'no frame for 300 ms');
    clearInterval(trickle);
  });
});

it('understands frames that arrive in pieces and several at a time', async () => {
  await using service = await startService();
  using peer = await RawPeer.introduced(service.url);
  const bytes = Buffer.concat(
    ['one', 'two'].map((data) => frame({ kind: 'request', request: { ...ask(data), id: data } })),
  );

  for (const byte of bytes.subarray(0, 30)) peer.socket.write(Buffer.from([byte]));
  peer.socket.write(bytes.subarray(30));

  expect([await peer.next(), await peer.next()]).toEqual([
    { kind: 'reply', id: 'one', reply: { ok: true, data: 'one' } },
    { kind: 'reply', id: 'two', reply: { ok: true, data: 'two' } },
  ]);
});

it('keeps a quiet connection alive by heartbeats', async () => {
  await using service = await startService({ heartbeatMs: 20, deadAfterMs: 10_000 });
  using peer = await RawPeer.introduced(service.url);

  const beats = [await peer.next(), await peer.next()];

  expect(beats).toEqual([{ kind: 'ping' }, { kind: 'ping' }]);
});

it('gives up at the deadline when the service is gone', async () => {
  await using service = await startService();
  await service.host[Symbol.asyncDispose]();
  const request = { ...ask('anyone?'), timeoutMs: 200 };
  const askedAt = performance.now();

  await expect(service.client.request('order', request)).rejects.toMatchObject({ code: 'TRANSPORT_TIMEOUT' });

  expect(performance.now() - askedAt).toBeLessThan(1_200);
});

it('tells nothing to a server that cannot prove which service it is', async () => {
  const heard: Buffer[] = [];
  const hungUp = Promise.withResolvers<undefined>();
  await using impostor = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('close', () => hungUp.resolve(undefined));
    socket.on('data', (chunk) => {
      heard.push(chunk);
      socket.write(frame({ kind: 'welcome', signature: '0'.repeat(86) }));
    });
    socket.write(frame({ kind: 'hello', nonce: '0'.repeat(64) }));
  }).listen(0, '127.0.0.1');
  await once(impostor, 'listening');
  const address = impostor.address();
  const url = new URL(`tcp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  const log = pino({ level: 'silent' });
  await using client = await createTcpTransport({
    log,
    identity: benchPeer('delivery'),
    instance: 'careful',
    urlOf: () => url,
  });

  const answer = client.request('order', { ...ask('the card number'), timeoutMs: 300 });

  await expect(answer).rejects.toMatchObject({ code: 'TRANSPORT_TIMEOUT' });
  await hungUp.promise;
  expect(Buffer.concat(heard).toString()).not.toContain('the card number');
});

function lane(more: Record<string, unknown>) {
  return { group: 'delivery', shard: 0, position: '1', ...more };
}
