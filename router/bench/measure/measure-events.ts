import { setTimeout as pause } from 'node:timers/promises';
import type { BenchConfig } from '../config.ts';
import type { RunningContender } from '../gateways/start-contender.ts';
import { openSubscribers } from '../load/subscribers.ts';
import type { Subgraphs } from '../subgraphs/serve-subgraphs.ts';
import type { Shop } from '../subgraphs/shop.ts';
import type { Measured } from './measure-requests.ts';
import { median, quantile } from './median.ts';
import { usageOf } from './process-usage.ts';

const query = 'subscription { reviewAdded { id body product { upc name } } }';
const warmUpEvents = 10;

/**
 * Publishes one event after the other to many subscribers. `p50Ms` is the median over events of when half of the
 * subscribers had it, `p99Ms` of when the last one had.
 */
export async function measureEvents(
  { pid, port }: RunningContender,
  shop: Shop,
  subgraphs: Subgraphs,
  headers: Readonly<Record<string, string>>,
  { subscribers, seconds }: BenchConfig,
): Promise<Measured> {
  using clients = await openSubscribers(port, query, subscribers, headers);
  await everybodyIsSubscribed(subgraphs);
  let count = 0;
  const event = () => {
    const id = `added-${++count}`;
    return clients.time(() => subgraphs.publish({ ...shop.review('1'), id }), `"${id}"`);
  };
  for (let i = 0; i < warmUpEvents; i++) await event();
  const usage = usageOf(pid);
  usage.forgetPeak();
  const half: number[] = [];
  const last: number[] = [];
  const beganAt = performance.now();
  const cpuBefore = usage.cpuMs();
  while (performance.now() - beganAt < seconds * 1000) {
    const latencies = await event();
    half.push(quantile(latencies, 0.5));
    last.push(quantile(latencies, 1));
  }
  const took = (performance.now() - beganAt) / 1000;
  return {
    perSecond: last.length / took,
    p50Ms: median(half),
    p99Ms: median(last),
    cpuMsEach: (usage.cpuMs() - cpuBefore) / last.length,
    peakMb: usage.peakMb(),
  };
}

const quietMs = 1_000;

/** Nobody tells when a gateway has subscribed for everybody; it has when the number of subscriptions no longer grows. */
async function everybodyIsSubscribed({ subscriptions }: Subgraphs): Promise<void> {
  let known = 0;
  let since = performance.now();
  while (known === 0 || performance.now() - since < quietMs) {
    await pause(50);
    if (subscriptions() === known) continue;
    known = subscriptions();
    since = performance.now();
  }
}
