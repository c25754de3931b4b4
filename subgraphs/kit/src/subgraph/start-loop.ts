import type { Log } from '../telemetry/log.ts';
import { Outage } from '../telemetry/outage.ts';

export interface Loop extends AsyncDisposable {
  /** Runs soon, without waiting for the next poll. */
  readonly wake: () => void;
  /** Why nothing comes of it at the moment; none while all is well. */
  readonly problems: readonly string[];
}

interface LoopOptions {
  readonly name: string;
  readonly log: Log;
  readonly pollMs: number;
  /**
   * One round; true asks for the next one at once, a number for one after so many milliseconds if that is sooner than the
   * next poll. A throw is tried again with backoff, and logged as `Outage` says.
   */
  readonly run: () => Promise<boolean | number>;
}

/** A round that takes longer may be waiting for something that does not answer. */
const lateMs = 10_000;

/** Work that goes on until disposed: by waking, and by polling in case a wake-up was lost. Rounds never overlap. */
export function startLoop({ name, log, pollMs, run }: LoopOptions): Loop {
  const stopping = new AbortController();
  const state = { isWoken: false };
  let rouse: () => void = () => undefined;

  const outage = new Outage({ log, what: name });
  let begun: number | undefined;
  const isStopping = () => stopping.signal.aborted;
  const hasBeenWoken = () => state.isWoken;
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const finished = (async () => {
    let failures = 0;
    while (!isStopping()) {
      state.isWoken = false;
      let next: boolean | number = false;
      begun = performance.now();
      try {
        next = await run();
        failures = 0;
        outage.worked();
      } catch (error) {
        failures += 1;
        outage.failed(error, undefined, { failures });
      }
      begun = undefined;
      if (isStopping()) return;
      if (failures > 0) await pause(Math.min(100 * 2 ** failures, 5_000) * (0.5 + Math.random() / 2));
      else if (next !== true && !hasBeenWoken()) await pause(next === false ? pollMs : Math.min(next, pollMs));
    }
  })();

  return {
    get problems() {
      if (outage.isLong) return [`${name} fails again and again`];
      const ms = begun === undefined ? 0 : performance.now() - begun;
      return ms < lateMs ? [] : [`${name} has been under way for ${Math.round(ms / 1_000)} s`];
    },
    wake() {
      state.isWoken = true;
      rouse();
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      rouse();
      await finished;
    },
  };
}
