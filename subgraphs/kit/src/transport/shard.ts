/**
 * A service's events are spread over this many ordered lanes. Within a lane a group works through events one by one,
 * so the number bounds how many replicas of a consumer share the work. Changing it needs an empty log.
 */
export const shardCount = 8;

export const allShards: readonly number[] = Array.from({ length: shardCount }, (_, shard) => shard);

/** The lane of a subject: FNV-1a, the same in every process and for ever. */
export function shardOf(subject: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(subject)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % shardCount;
}
