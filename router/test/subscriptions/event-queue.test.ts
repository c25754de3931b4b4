import { expect, it } from 'vitest';
import { EventQueue } from '../../src/subscriptions/stream/event-queue.ts';

const tooSlow = { errors: [{ extensions: { code: 'SUBSCRIBER_TOO_SLOW' } }] };

it('ends the subscription of a reader that falls too many events behind, after what was kept for it', async () => {
  let left = 0;
  const queue = new EventQueue<{ n: number }>(() => (left += 1));
  for (let n = 0; n < 1_500; n += 1) queue.push({ n });

  const { read, end } = await readAll(queue);

  expect(end).toMatchObject(tooSlow);
  expect(read).toEqual(Array.from({ length: 1_000 }, (_, n) => ({ n })));
  expect(left).toBe(1);
});

it('ends the subscription of a reader that falls too many bytes behind, and keeps one event of any size', async () => {
  const queue = new EventQueue<string>(() => undefined);
  queue.push('huge', 5_000_000);
  const huge = await queue.next();
  for (const event of ['a', 'b', 'c', 'd', 'e']) queue.push(event, 1_000_000);

  const { read, end } = await readAll(queue);

  expect(huge.value).toBe('huge');
  expect(read).toEqual(['a', 'b', 'c', 'd']);
  expect(end).toMatchObject(tooSlow);
});

it('lets go of a waiting reader that leaves', async () => {
  let left = 0;
  const queue = new EventQueue<{ n: number }>(() => (left += 1));
  const waiting = queue.next();

  await queue.return();
  await queue.return();

  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(left).toBe(1);
});

async function readAll<Event>(queue: EventQueue<Event>): Promise<{ read: Event[]; end: unknown }> {
  const read: Event[] = [];
  try {
    for await (const event of queue) read.push(event);
    return { read, end: undefined };
  } catch (end) {
    return { read, end };
  }
}
