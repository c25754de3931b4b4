import { describe } from 'vitest';
import { benches } from './benches.ts';

for (const bench of benches) {
  const reason = bench.unavailable();
  if (reason && process.env['CI']) throw new Error(`${bench.kind} cannot be tested: ${reason}`);
  if (reason) console.warn(`${bench.kind}: conformance is not tested, ${reason}`);

  describe.skipIf(reason)(bench.kind, () => undefined);
}
