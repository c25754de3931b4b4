import { setTimeout as delay } from 'node:timers/promises';
import type { LocalServer } from '../servers/local-server.ts';
import type { StartServer } from '../servers/server-set.ts';

export interface KeepRunningOptions {
  readonly name: string;
  /** Ends all attempts. */
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly firstPauseMs?: number;
}

const longestPauseMs = 30_000;
/** A run this long was no failed start: the next pause is a short one again. */
const steadyMs = 60_000;

/** Starts a server and starts it again whenever it ends on its own, with growing pauses; each time says so. */
export async function keepRunning(start: StartServer, options: KeepRunningOptions): Promise<LocalServer> {
  const { name, signal, say, firstPauseMs = 500 } = options;
  let pauseMs = firstPauseMs;
  let startedAt = Date.now();
  let recovery: Promise<void> = Promise.resolve();

  const server = await start((how) => {
    if (signal.aborted) return;
    // Rejects only when the signal ends a pause: then there is nothing left to recover.
    recovery = recover(`ended with ${how}`).catch(() => undefined);
  });

  async function recover(firstReason: string): Promise<void> {
    let reason = firstReason;
    if (Date.now() - startedAt > steadyMs) pauseMs = firstPauseMs;
    while (!signal.aborted) {
      say(`${name} ${reason} (log: ${server.logFile}); starting it again in ${pauseMs / 1000} s`);
      await delay(pauseMs, undefined, { signal });
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      try {
        startedAt = Date.now();
        await server.restart();
        say(`${name} runs again`);
        return;
      } catch (error) {
        reason = `did not start again: ${error instanceof Error ? error.message : String(error)}`;
      }
    }
  }

  const stop = async () => {
    await recovery;
    await server.stop();
  };
  return {
    ...server,
    get pid() {
      return server.pid;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
