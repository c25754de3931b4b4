import type { CloudEvent } from '@agora/schema';
import { encodePayload } from './payload.ts';
import { shardOf } from './shard.ts';

export interface EncodedEvent {
  readonly id: string;
  readonly text: string;
}

/** Events as JSON in the lanes they belong to, each lane in the order given; throws PayloadTooLarge before anything is sent. */
export function byShard(events: readonly CloudEvent[]): Map<number, EncodedEvent[]> {
  const lanes = new Map<number, EncodedEvent[]>();
  for (const event of events) {
    const shard = shardOf(event.subject);
    const lane = lanes.get(shard) ?? [];
    lanes.set(shard, lane);
    lane.push({ id: event.id, text: encodePayload(event) });
  }
  return lanes;
}
