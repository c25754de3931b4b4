import { expect, it } from 'vitest';
import { EventQueue } from '../src/subscriptions/event-queue.ts';

it('ends the subscription of a reader that falls too far behind, after what was kept for it', async () => {
  let left = 0;
  const queue = new EventQueue<{ n: number }>(() => (left += 1));
  for (let n = 0; n < 1_500; n += 1) queue.push({ n });

  const read: number[] = [];
  const reading = (async () => {
    for await (const { n } of queue) read.push(n);
  })();

  await expect(reading).rejects.toMatchObject({ extensions: { code: 'SUBSCRIBER_TOO_SLOW' } });
  expect(read).toEqual(Array.from({ length: 1_000 }, (_, n) => n));
  expect(left).toBe(1);
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
