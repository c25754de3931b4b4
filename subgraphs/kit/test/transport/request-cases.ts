import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { maxPayloadBytes } from '../../src/transport/payload.ts';
import { RemoteError, TransportTimeout } from '../../src/transport/transport-error.ts';
import type { TransportRequest } from '../../src/transport/transport.ts';
import { effectsOnce } from './effects-once.ts';
import { askFromProcess } from './skewed-process-handle.ts';
import { type BenchKind, benchService } from './transport-bench.ts';

const ask = (data: unknown, withinMs = 10_000): TransportRequest => ({
  id: randomUUID(),
  type: 'order.echo',
  data,
  timeoutMs: withinMs,
});

const echo = ({ data }: TransportRequest) => Promise.resolve({ echo: data });

export function answersRequests(kind: BenchKind): void {
  it('carries a request to the service and its answer back', async () => {
    await using bench = await kind.start();
    const seen: TransportRequest[] = [];
    await bench.serve((request) => {
      seen.push(request);
      return echo(request);
    });
    const client = await bench.open('client');
    const request = { ...ask({ text: 'žluťoučký 🐎' }), traceparent: '00-0af7-b7ad-01' };

    const answer = await client.request(benchService, request);

    expect(answer).toEqual({ echo: { text: 'žluťoučký 🐎' } });
    expect(seen).toEqual([{ ...request, timeoutMs: expect.any(Number) }]);
    expect(seen[0]?.timeoutMs).toBeLessThanOrEqual(request.timeoutMs);
  });

  it('gives each of many simultaneous requests its own answer', async () => {
    await using bench = await kind.start();
    await bench.serve(echo);
    const clients = [await bench.open('left'), await bench.open('right')];

    const answers = await Promise.all(
      clients.flatMap((client, c) =>
        Array.from({ length: 250 }, (_, i) => client.request(benchService, ask(`${c}:${i}`))),
      ),
    );

    expect(answers).toEqual([0, 1].flatMap((c) => Array.from({ length: 250 }, (_, i) => ({ echo: `${c}:${i}` }))));
  });

  it('carries an answer that is nothing', async () => {
    await using bench = await kind.start();
    await bench.serve(() => Promise.resolve(undefined));
    const client = await bench.open('client');

    const answers = await Promise.all([client.request(benchService, ask(null)), client.request(benchService, ask({}))]);

    expect(answers).toEqual([undefined, undefined]);
  });

  it.each([
    ['two hours behind', -2 * 60 * 60_000],
    ['two hours ahead', 2 * 60 * 60_000],
  ])('answers a process whose clock is %s', async (_, skewMs) => {
    await using bench = await kind.start();
    await bench.serve(echo);

    const answer = await askFromProcess({ kind: kind.kind, address: bench.address, skewMs });

    expect(answer).toBe('{"echo":"what time is it?"}');
  });

  it('waits for a service that is still starting', async () => {
    await using bench = await kind.start();
    const client = await bench.open('client');

    const answer = client.request(benchService, ask('early'));
    await bench.serve(echo);

    await expect(answer).resolves.toEqual({ echo: 'early' });
  });

  it('gives up at the deadline when nobody answers', async () => {
    await using bench = await kind.start();
    const client = await bench.open('client');
    const askedAt = performance.now();

    await expect(client.request(benchService, ask('lost', 500))).rejects.toThrow(TransportTimeout);

    expect(performance.now() - askedAt).toBeGreaterThanOrEqual(495);
    expect(performance.now() - askedAt).toBeLessThan(2_500);
  });

  it('gives up at the deadline when the answer comes too late', async () => {
    await using bench = await kind.start();
    const late = Promise.withResolvers<undefined>();
    await bench.serve((request) => (request.data === 'slow' ? late.promise : echo(request)));
    const client = await bench.open('client');
    await client.request(benchService, ask('warm'));

    await expect(client.request(benchService, ask('slow', 300))).rejects.toThrow(TransportTimeout);
    late.resolve(undefined);

    await expect(client.request(benchService, ask('next'))).resolves.toEqual({ echo: 'next' });
  });

  it('reports the error of a service by its code, and an unforeseen one without details', async () => {
    await using bench = await kind.start();
    await bench.serve(({ data }) =>
      Promise.reject(data === 'known' ? new RemoteError('NO_SUCH_VARIANT', 'no such variant') : new Error('secret 42')),
    );
    const client = await bench.open('client');

    const [known, unforeseen] = await Promise.allSettled([
      client.request(benchService, ask('known')),
      client.request(benchService, ask('unforeseen')),
    ]);

    expect(known).toMatchObject({
      reason: { name: 'RemoteError', code: 'NO_SUCH_VARIANT', message: 'no such variant' },
    });
    expect(unforeseen).toMatchObject({ reason: { name: 'RemoteError', code: 'INTERNAL' } });
    expect(JSON.stringify(unforeseen)).not.toContain('42');
  });

  it('carries large requests and answers, and refuses those beyond the limit', async () => {
    await using bench = await kind.start();
    await bench.serve(({ data }) => Promise.resolve(data === 'huge' ? 'x'.repeat(maxPayloadBytes + 1) : data));
    const client = await bench.open('client');
    const large = 'x'.repeat(maxPayloadBytes - 1024);

    const answers = await Promise.allSettled(
      [large, `${large}${large}`, 'huge'].map((data) => client.request(benchService, ask(data))),
    );

    expect(answers).toMatchObject([
      { value: large },
      { reason: { code: 'TRANSPORT_PAYLOAD_TOO_LARGE' } },
      { reason: { code: 'TRANSPORT_PAYLOAD_TOO_LARGE' } },
    ]);
  });

  it('does what a question asks for once, also when its answer was lost and it is asked again under its key', async () => {
    await using bench = await kind.start();
    await using effects = await effectsOnce();
    const lost = Promise.withResolvers<undefined>();
    await bench.serve(async (request) => {
      const answer = await effects.answer(request);
      return request.timeoutMs > 5_000 ? answer : lost.promise;
    });
    const client = await bench.open('client');
    const asked = { ...ask({ text: 'hold it' }, 2_000), key: 'delivery/1' };

    await expect(client.request(benchService, asked)).rejects.toThrow(TransportTimeout);
    const [first, second] = await Promise.all([
      client.request(benchService, { ...asked, id: randomUUID(), timeoutMs: 10_000 }),
      client.request(benchService, { ...asked, id: randomUUID(), timeoutMs: 10_000 }),
    ]);
    lost.resolve(undefined);

    expect(first).toEqual(second);
    expect(await effects.texts()).toEqual(['hold it']);
  });

  it('sends the answers in the making before it stops serving', async () => {
    await using bench = await kind.start();
    const [begun, ready] = [Promise.withResolvers<undefined>(), Promise.withResolvers<string>()];
    const serving = await bench.serve(() => {
      begun.resolve(undefined);
      return ready.promise;
    });
    const client = await bench.open('client');
    const answer = client.request(benchService, ask('last'));
    await begun.promise;

    const stopped = serving[Symbol.asyncDispose]();
    ready.resolve('done');
    await stopped;

    await expect(answer).resolves.toBe('done');
  });
}
