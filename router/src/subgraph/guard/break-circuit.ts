import type { SubgraphAddress } from '../../supergraph/subgraph-address.ts';
import { createIsThere } from './is-there.ts';
import type { MakeCall, OutgoingCall } from '../call/outgoing-call.ts';
import { SubgraphFailure } from '../call/subgraph-failure.ts';

const longestQuietMs = 2_000;

interface CircuitOptions {
  readonly timeoutMs: number;
  /** Whether calls of a subgraph still go there. */
  readonly isInUse: (address: SubgraphAddress) => boolean;
}

/**
 * Fails at once while the subgraph is given a rest. One that lets a call wait for a quarter of its time, and answers
 * nothing else meanwhile, is asked the smallest of questions; where that is not answered either, no query waits longer.
 * That question is asked again after each rest, whether calls come or not.
 */
export function breakCircuit(make: MakeCall, { timeoutMs, isInUse }: CircuitOptions): MakeCall {
  const quietMs = Math.min(timeoutMs / 4, longestQuietMs);
  const isThere = createIsThere(make);

  /** Tells the breaker whether the subgraph answers anything. */
  const check = async (call: OutgoingCall): Promise<void> => {
    const { breaker } = call.endpoint;
    const answers = await isThere(call);
    if (answers) breaker.succeeded();
    else if (answers === false || breaker.isSilent) breaker.fellSilent(() => checkAgain(call));
    else breaker.abandoned();
  };
  const checkAgain = (call: OutgoingCall): void => {
    if (isInUse(call.endpoint)) void check(call);
    else call.endpoint.breaker.reset();
  };
  const watch = async (call: OutgoingCall): Promise<void> => {
    const { breaker } = call.endpoint;
    if (breaker.hasAnsweredSince(performance.now() - quietMs)) return;
    if (!breaker.isSilent) await check(call);
    // A query can be asked again; what a mutation has done is known by its answer alone.
    if (breaker.isSilent && call.kind === 'query') call.stop.giveUp('The subgraph answers nothing at all');
  };

  return async (call, withinMs) => {
    const { breaker } = call.endpoint;
    const asked = performance.now();
    if (!breaker.mayCall()) await afterTrial(call);
    const since = performance.now();
    // What has come while the router itself had too much to do is read first.
    const watching = setInterval(() => setImmediate(() => void watch(call)), quietMs);
    try {
      const answer = await make(call, withinMs - (since - asked));
      breaker.succeeded();
      return answer;
    } catch (error) {
      if (call.stop.isStopped || !(error instanceof SubgraphFailure) || error.code === 'OVERLOADED')
        breaker.abandoned();
      // What answers rubbish is there: one operation that goes wrong is no reason to fail all the others.
      else if (error.isAnswered) breaker.succeeded();
      else if (!error.isSilence) breaker.failed();
      // Nor is one that is slow.
      else if (breaker.isSilent || breaker.hasAnsweredSince(since)) breaker.abandoned();
      else void check(call);
      throw error;
    } finally {
      clearInterval(watching);
    }
  };
}

/** What comes while one call is tried waits for its outcome, so that a subgraph that is well again answers all of a page. */
async function afterTrial({ endpoint: { breaker, name }, stop }: OutgoingCall): Promise<void> {
  do {
    const { trial } = breaker;
    // Else nobody has to wait for an answer that most likely does not come.
    await trial;
    if (!trial || stop.isStopped) {
      throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', name, { cause: new Error('It is given a rest') });
    }
  } while (!breaker.mayCall());
}
