import type { BenchConfig } from '../config.ts';
import type { RunningContender } from '../gateways/start-contender.ts';
import { runLoad } from '../load/run-load.ts';
import type { Workload } from '../workloads/workload.ts';
import type { Measurement } from './measurement.ts';
import { usageOf } from './process-usage.ts';
import { quantile } from './median.ts';

export type Measured = Pick<Measurement, 'perSecond' | 'p50Ms' | 'p99Ms' | 'cpuMsEach' | 'peakMb'>;

/** One round of one contender; throws when an answer is wrong. */
export async function measureRequests(
  { pid, port }: RunningContender,
  workload: Workload,
  headers: Readonly<Record<string, string>>,
  { connections, warmUpSeconds, seconds }: BenchConfig,
): Promise<Measured> {
  const usage = usageOf(pid);
  let cpuMs = 0;
  const result = await runLoad(workload, {
    port,
    headers,
    connections,
    warmUpSeconds,
    seconds,
    onBegin() {
      usage.forgetPeak();
      cpuMs = -usage.cpuMs();
    },
    onEnd: () => (cpuMs += usage.cpuMs()),
  });
  return {
    perSecond: result.requests / result.seconds,
    p50Ms: quantile(result.latencies, 0.5),
    p99Ms: quantile(result.latencies, 0.99),
    cpuMsEach: cpuMs / result.requests,
    peakMb: usage.peakMb(),
  };
}
