import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { TransportTimeout } from '../../src/transport/transport-error.ts';
import type { Transport } from '../../src/transport/transport.ts';
import { eventsOf, subjects } from './event-of.ts';
import { patience } from './patience.ts';
import { publishForSure } from './publish-for-sure.ts';
import { Recorder } from './recorder.ts';
import { type BenchKind, benchService } from './transport-bench.ts';

const ask = (client: Transport, data: unknown, withinMs: number) =>
  client.request(benchService, { id: randomUUID(), type: 'order.echo', data, timeoutMs: withinMs });

export function survivesRestarts(kind: BenchKind): void {
  it('loses nothing when the broker restarts in mid-flow', async () => {
    await using bench = await kind.start({ ownServer: true });
    await bench.serve(({ data }) => Promise.resolve(data));
    const group = new Recorder();
    const consumer = await bench.open('consumer');
    const listening = await consumer.subscribe(benchService, 'delivery', group.handler());
    const orders = subjects(2);
    const flow = { published: 0, isRestarted: false, outcomes: new Set<unknown>() };
    const publishing = async () => {
      for (let after = 0; after < 5; after += flow.isRestarted ? 1 : 0) {
        await publishForSure(bench, eventsOf(orders, flow.published + 1, flow.published + 5));
        flow.published += 5;
      }
    };
    const requesting = async () => {
      for (let i = 0; !flow.isRestarted; i++) {
        const outcome = await ask(consumer, i, 2_000).catch((error: unknown) => error);
        flow.outcomes.add(outcome === i ? 'answered' : outcome instanceof TransportTimeout ? 'timed out' : outcome);
      }
    };

    const [published, requested] = [publishing(), requesting()];
    await expect.poll(() => group.count > 200 && flow.outcomes.has('answered'), patience).toBe(true);
    const before = listening.problems;
    await Promise.all([
      bench.restartBroker(),
      expect.poll(() => listening.problems, { ...patience, message: 'what it says meanwhile' }).not.toEqual([]),
    ]);
    flow.isRestarted = true;
    await Promise.all([published, requested]);

    await expect.poll(() => group.count, patience).toBe(flow.published * orders.length);
    expect(group.overtakings).toEqual([]);
    expect([...flow.outcomes].filter((outcome) => outcome !== 'timed out')).toEqual(['answered']);
    await expect(ask(consumer, 'after', 10_000)).resolves.toBe('after');
    expect(before).toEqual([]);
    await expect.poll(() => listening.problems, patience).toEqual([]);
  });

  it('takes every event once and in order when the broker stands still in mid-flow', async () => {
    await using bench = await kind.start({ ownServer: true });
    const group = new Recorder();
    const consumer = await bench.open('consumer');
    const listening = await consumer.subscribe(benchService, 'delivery', group.handler());
    const orders = subjects(2);
    const flow = { published: 0, isOver: false };
    const publishing = async () => {
      for (let after = 0; after < 3; after += flow.isOver ? 1 : 0) {
        await publishForSure(bench, eventsOf(orders, flow.published + 1, flow.published + 5));
        flow.published += 5;
      }
    };

    const published = publishing();
    await expect.poll(() => group.count, patience).toBeGreaterThan(200);
    const frozen = bench.freezeBroker();
    const since = performance.now();
    // Longer than sessions, leases and acknowledgements last on a bench.
    await expect.poll(() => performance.now() - since, patience).toBeGreaterThan(5_000);
    frozen[Symbol.dispose]();
    flow.isOver = true;
    await published;

    await expect.poll(() => group.count, patience).toBe(flow.published * orders.length);
    expect(group.overtakings).toEqual([]);
    await expect.poll(() => listening.problems, patience).toEqual([]);
  });
}
