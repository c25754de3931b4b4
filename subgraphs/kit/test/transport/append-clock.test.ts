import { expect, it } from 'vitest';
import { appendClock } from '../../src/transport/kafka/append-clock.ts';

const message = (timestamp: number, timestampType: 0 | 1) => ({
  ...{ key: null, value: null, headers: {}, attributes: 0, offset: '0' },
  timestamp: String(timestamp),
  batchContext: { timestampType },
});

const agesOf = (messages: readonly ReturnType<typeof message>[]) => {
  const clock = appendClock(messages);
  return messages.map((one) => Math.round((performance.now() - clock(one)) / 100) * 100);
};

it("tells by the broker's clock, whatever this one says, how long a message has waited behind the newest", () => {
  expect(agesOf([message(1_000, 1), message(4_000, 1), message(6_000, 1)])).toEqual([5_000, 2_000, 0]);
});

it('takes messages with the times of their producers for new, as those clocks may differ', () => {
  expect(agesOf([message(1_000, 0), message(6_000, 0)])).toEqual([0, 0]);
});
