import type { BenchKind } from './transport-bench.ts';

const missing = 'its transport is not written yet';

export const tcpBench: BenchKind = {
  kind: 'tcp',
  unavailable: () => missing,
  start: () => Promise.reject(new Error(missing)),
  connect: () => Promise.reject(new Error(missing)),
};
