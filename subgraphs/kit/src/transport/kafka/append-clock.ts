import type { KafkaMessage } from 'kafkajs';
import { z } from 'zod';

/** When a message was appended, in milliseconds of this process's `performance.now()`, as far as that can be known. */
export type AppendClock = (message: KafkaMessage) => number;

/** kafkajs hands out more than its types say: whose clock a record's time is of. 1 is the broker's, 0 the producer's. */
const stamped = z.object({ timestamp: z.coerce.number(), batchContext: z.object({ timestampType: z.literal(1) }) });

/**
 * For the messages of a batch that has just come. The clock of the broker tells how much earlier than the newest of them
 * each was appended, and the newest counts as appended now. Where a topic has the times of its producers, all do.
 */
export function appendClock(messages: readonly KafkaMessage[]): AppendClock {
  const now = performance.now();
  const timeOf = (message: KafkaMessage) => stamped.safeParse(message).data?.timestamp;
  const newest = Math.max(...messages.map((message) => timeOf(message) ?? -Infinity));
  return (message) => {
    const time = timeOf(message);
    return time === undefined ? now : now - (newest - time);
  };
}
