import type { Mode, WorkloadName } from '../config.ts';

/** What one contender did in one round. */
export interface Measurement {
  readonly contender: string;
  readonly mode: Mode;
  readonly workload: WorkloadName;
  readonly round: number;
  /** Requests a second, or events delivered a second while events came one after the other. */
  readonly perSecond: number;
  /** Of a request or an event, in milliseconds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMsEach: number;
  readonly peakMb: number;
}
