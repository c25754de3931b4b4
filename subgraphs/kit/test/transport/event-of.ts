import type { CloudEvent } from '@agora/schema';
import { v7 } from 'uuid';
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

/** Events 1 to `count` of each subject, interleaved: the first of every subject, then the second, and so on. */
export function eventsOf(subjects: readonly string[], count: number, from = 1): CloudEvent[] {
  return Array.from({ length: count }, (_, i) => subjects.map((subject) => eventOf(subject, from + i))).flat();
}

/** `count` different subjects; many enough fill every shard. */
export function subjects(count: number): string[] {
  return Array.from({ length: count }, () => v7());
}
