import { setTimeout as delay } from 'node:timers/promises';
import { isPortFree } from '../process/free-port.ts';
import { lastLine } from '../process/last-line.ts';
import type { RunningProcess } from '../process/launch.ts';
import { StackError } from '../stack-error.ts';
import type { LocalServer } from './local-server.ts';

export interface ServeOptions {
  readonly name: string;
  readonly url: string;
  readonly port: number;
  readonly logFile: string;
  /** Makes what the program needs to find; called before each start, since its folder may have been emptied. */
  prepare?(): Promise<unknown>;
  launch(): RunningProcess;
  isReady(): Promise<boolean>;
  readonly pollEveryMs?: number;
  readonly readyWithinMs?: number;
  readonly stopWithinMs?: number;
  /** Output that means a predecessor's remains are still going away: the start is tried again for a while. */
  readonly transientFailure?: RegExp;
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal;
  readonly onCrash?: ((how: string) => void) | undefined;
}

const transientWithinMs = 10_000;
const defaultStopMs = 15_000;

/** Runs a program until it answers and gives the handle that stops, kills and restarts it. */
export async function serve(options: ServeOptions): Promise<LocalServer> {
  const { name, url, port, logFile, readyWithinMs = 60_000, stopWithinMs = defaultStopMs } = options;
  let current = await startUntilReady(options, readyWithinMs);
  watch(current);

  function watch(run: RunningProcess): void {
    void run.ended.then(async (how) => {
      if (run !== current || expected.has(run)) return;
      // Who is killed from outside cannot have said why.
      options.onCrash?.(how.startsWith('signal') ? how : `${how}: ${lastLine(await run.readLog())}`);
    });
  }

  const stop = async () => {
    expected.add(current);
    await current.stop(stopWithinMs);
  };
  const kill = async () => {
    expected.add(current);
    await current.kill();
  };
  const restart = async () => {
    await stop();
    current = await startUntilReady(options, readyWithinMs);
    watch(current);
  };

  return {
    name,
    url,
    port,
    logFile,
    get pid() {
      return current.pid;
    },
    stop,
    kill,
    restart,
    [Symbol.asyncDispose]: stop,
  };
}

const expected = new WeakSet<RunningProcess>();

async function startUntilReady(options: ServeOptions, readyWithinMs: number): Promise<RunningProcess> {
  const startedAt = Date.now();
  if (!(await isPortFree(options.port))) {
    throw new StackError(
      'PORT_IN_USE',
      `port ${options.port}, wanted by ${options.name}, is in use by another process`,
    );
  }
  await options.prepare?.();
  let run = options.launch();
  while (Date.now() - startedAt < readyWithinMs) {
    if (run.hasEnded()) {
      const log = await run.readLog();
      const mayPass = options.transientFailure?.test(log) === true && Date.now() - startedAt < transientWithinMs;
      if (!mayPass) {
        throw new StackError(
          'EXITED',
          `${options.name} ended with ${await run.ended} while starting: ${lastLine(log)} (log: ${options.logFile})`,
        );
      }
      await delay(200);
      run = options.launch();
    }
    if (await options.isReady()) return run;
    if (options.signal?.aborted === true) {
      await run.stop(options.stopWithinMs ?? defaultStopMs);
      options.signal.throwIfAborted();
    }
    await Promise.race([run.ended, delay(options.pollEveryMs ?? 20)]);
  }
  await run.kill();
  throw new StackError(
    'NOT_READY',
    `${options.name} did not answer within ${readyWithinMs / 1000} s: ${lastLine(await run.readLog())} (log: ${options.logFile})`,
  );
}
