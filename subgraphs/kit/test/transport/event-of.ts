import type { CloudEvent } from '@agora/schema';
import { v7 } from 'uuid';
import { shardCount, shardOf } from '../../src/transport/shard.ts';
import { benchService } from './transport-bench.ts';

/** The `n`th event of a subject. */
export function eventOf(subject: string, n: number, more: Record<string, unknown> = {}): CloudEvent {
  return {
    specversion: '1.0',
    id: v7(),
    source: `/agora/${benchService}`,
    type: `agora.${benchService}.confirmed.v1`,
    subject,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data: { n, ...more },
  };
}

/** Events `from` to `to` of each subject, interleaved: the first of every subject, then the second, and so on. */
export function eventsOf(subjects: readonly string[], from: number, to: number): CloudEvent[] {
  return Array.from({ length: to - from + 1 }, (_, i) => subjects.map((subject) => eventOf(subject, from + i))).flat();
}

/** New subjects, `perShard` of them in every shard, neighbours in different ones. */
export function subjects(perShard: number): string[] {
  const lanes = Array.from({ length: shardCount }, (): string[] => []);
  while (lanes.some((lane) => lane.length < perShard)) {
    const subject = v7();
    lanes[shardOf(subject)]?.push(subject);
  }
  return Array.from({ length: perShard }, (_, i) => lanes.flatMap((lane) => lane[i] ?? [])).flat();
}
