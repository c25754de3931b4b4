import type { CloudEvent, ServiceName } from '@agora/schema';
import { z } from 'zod';
import { byShard } from '../by-shard.ts';
import { allShards } from '../shard.ts';
import { TransportUnavailable } from '../transport-error.ts';
import type { RedisLink } from './redis-link.ts';
import type { RedisNames } from './redis-names.ts';
import { redisFunction } from './redis-function.ts';

const mostEvents = 256;
const mostBytes = 4 * 1024 * 1024;

/** KEYS: one stream for each event. ARGV: the channel, the lanes touched, then the events. */
export const append = redisFunction(
  'append',
  `
for i, stream in ipairs(KEYS) do redis.call('XADD', stream, '*', 'event', ARGV[i + 2]) end
redis.call('PUBLISH', ARGV[1], ARGV[2])
`,
);

/** KEYS: a stream for each lane. Answers which of them are empty, counted from 0: trimming never empties one. */
export const findEmpty = redisFunction(
  'find_empty',
  `
local empty = {}
for i, stream in ipairs(KEYS) do
  if redis.call('XLEN', stream) == 0 then empty[#empty + 1] = i - 1 end
end
return empty
`,
);

interface Entry {
  readonly shard: number;
  readonly text: string;
}

/** Appends events to the streams of a service and tells the consumers. */
export async function appendEvents(
  link: RedisLink,
  names: RedisNames,
  service: ServiceName,
  events: readonly CloudEvent[],
): Promise<void> {
  const entries = Array.from(byShard(events), ([shard, lane]) => lane.map(({ text }) => ({ shard, text }))).flat();
  try {
    for (const chunk of chunksOf(entries)) {
      const keys = chunk.map(({ shard }) => names.events(service, shard));
      const lanes = [...new Set(chunk.map(({ shard }) => shard))].join(',');
      await link.call(append, keys, [names.appended(service), lanes, ...chunk.map(({ text }) => text)]);
    }
  } catch (error) {
    throw new TransportUnavailable(`events of ${service} were not confirmed by Redis`, { cause: error });
  }
}

export async function findEmptyLanes(link: RedisLink, names: RedisNames, service: ServiceName): Promise<number[]> {
  const streams = allShards.map((shard) => names.events(service, shard));
  return z.array(z.number()).parse(await link.call(findEmpty, streams, []));
}

/** Redis does nothing else while a function runs, so what one call appends is limited. */
function* chunksOf(entries: readonly Entry[]): Generator<Entry[]> {
  let chunk: Entry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    chunk.push(entry);
    bytes += entry.text.length;
    if (chunk.length < mostEvents && bytes < mostBytes) continue;
    yield chunk;
    chunk = [];
    bytes = 0;
  }
  if (chunk.length > 0) yield chunk;
}
