import { expect, it } from 'vitest';
import { EventQueue } from '../../src/subscriptions/stream/event-queue.ts';
import { SharedSubscription } from '../../src/subscriptions/shared-subscription.ts';
import { SubscriptionEnded } from '../../src/pipeline/answer/answer.ts';
import type { SubgraphAnswer } from '../../src/subgraph/call/subgraph-answer.ts';

/** So many read all events of a subscription; what they read, and how many events one of them was told in each turn. */
async function tellAll(readers: number, texts: readonly string[]) {
  const events = new EventQueue<SubgraphAnswer>(() => undefined);
  const subscription = new SharedSubscription({
    events,
    completeEvent: {
      textOf: ({ data }) => Promise.resolve(String(data?.['text'])),
      endOf: () => Promise.resolve(new SubscriptionEnded([])),
    },
    onTurn: () => undefined,
    positionOf: () => undefined,
    findTwin: () => undefined,
  });
  const queues = Array.from({ length: readers }, () => subscription.join(() => undefined));
  const inTurns = [0];
  const count = () => {
    inTurns.push(0);
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  const reading = queues.map(async (queue, at) => {
    const seen: string[] = [];
    for await (const text of queue) {
      seen.push(text);
      if (at === 0) inTurns.push((inTurns.pop() ?? 0) + 1);
    }
    return seen;
  });

  for (const text of texts) events.push({ data: { text } });
  events.end();
  const seen = await Promise.all(reading);

  clearImmediate(next);
  return { seen, inTurns };
}

const texts = Array.from({ length: 300 }, (_, at) => `event ${at}`);

it('lets others have their turn while events come faster than very many can be told, each in order', async () => {
  const { seen, inTurns } = await tellAll(400, texts);

  expect(seen).toEqual(Array.from({ length: 400 }, () => texts));
  expect(Math.max(...inTurns)).toBeLessThan(20);
});

it('tells more in a turn the more events wait, so that they do not pile up', async () => {
  const { inTurns } = await tellAll(400, texts);
  const [one] = [await tellAll(400, texts.slice(0, 1))];

  expect(one.inTurns.length).toBeGreaterThan(5);
  expect(inTurns.length / texts.length).toBeLessThan(one.inTurns.length / 2);
});
