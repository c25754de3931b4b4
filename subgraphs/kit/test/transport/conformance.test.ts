import { describe } from 'vitest';
import { benches } from './benches.ts';
import { deliversEvents } from './event-cases.ts';
import { survivesLossOfData } from './lost-data-cases.ts';
import { sharesWorkAmongReplicas } from './replica-cases.ts';
import { answersRequests } from './request-cases.ts';
import { survivesRestarts } from './restart-cases.ts';
import { tellsWatchers } from './watch-cases.ts';

for (const bench of benches) {
  const reason = bench.unavailable();
  if (reason && process.env['CI']) throw new Error(`${bench.kind} cannot be tested: ${reason}`);
  if (reason) console.warn(`${bench.kind}: conformance is not tested, ${reason}`);

  describe.skipIf(reason)(bench.kind, { timeout: 60_000 }, () => {
    deliversEvents(bench);
    tellsWatchers(bench);
    sharesWorkAmongReplicas(bench);
    answersRequests(bench);
    survivesRestarts(bench);
    survivesLossOfData(bench);
  });
}
