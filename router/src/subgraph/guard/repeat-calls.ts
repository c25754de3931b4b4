import type { MakeCall, OutgoingCall } from '../call/outgoing-call.ts';
import { SubgraphFailure } from '../call/subgraph-failure.ts';

/** The first repetition comes after about so long, each further one after twice the time. */
const firstDelayMs = 50;

/**
 * Makes a call again when it failed to reach its subgraph, within the time that the call has. A mutation may have been
 * run although no answer came, so it is repeated only when it surely never left.
 */
export function repeatCalls(make: MakeCall, retries: number): MakeCall {
  return async (call, withinMs) => {
    const deadline = performance.now() + withinMs;
    let leftMs = withinMs;
    for (let retry = 0; ; retry += 1) {
      try {
        return await make(call, leftMs);
      } catch (error) {
        if (retry >= retries || !mayRepeat(call, error)) throw error;
        // Not all at the same moment, for they failed at the same moment.
        const delayMs = firstDelayMs * 2 ** retry * (0.5 + Math.random() / 2);
        leftMs = deadline - performance.now() - delayMs;
        if (leftMs <= 0) throw error;
        await pause(call, delayMs);
        if (call.stop.isStopped) throw error;
      }
    }
  };
}

function mayRepeat({ kind, stop }: OutgoingCall, error: unknown): boolean {
  if (stop.isStopped || !(error instanceof SubgraphFailure)) return false;
  return error.repeatable === 'always' || (error.repeatable === 'queries' && kind === 'query');
}

async function pause({ stop }: OutgoingCall, ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.onStop(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
