import type { BenchKind } from './transport-bench.ts';

const missing = 'its transport is not written yet';

export const natsBench: BenchKind = {
  kind: 'nats',
  unavailable: () => missing,
  start: () => Promise.reject(new Error(missing)),
  connect: () => Promise.reject(new Error(missing)),
};
