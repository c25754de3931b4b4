import { killAllChildren } from './children.ts';

export interface Interruption {
  /** Aborted by the first SIGINT, SIGTERM or SIGHUP. */
  readonly signal: AbortSignal;
  /** The exit code that tells a shell which signal it was; undefined while there was none. */
  exitCode(): number | undefined;
}

const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

// A terminal signals every process of the group, and npm passes the signal on to its child once more.
const samePressMs = 500;

/** Turns Ctrl-C into an orderly end: the first asks for it, the second kills every child and leaves at once. */
export function listenForInterruption(onFirst: (signal: NodeJS.Signals) => void): Interruption {
  const controller = new AbortController();
  let firstAt = 0;
  let code: number | undefined;
  for (const [name, exitCode] of Object.entries(codes)) {
    process.on(name, (signal: NodeJS.Signals) => {
      if (controller.signal.aborted) {
        if (performance.now() - firstAt < samePressMs) return;
        killAllChildren();
        process.exit(exitCode);
      }
      firstAt = performance.now();
      code = exitCode;
      controller.abort();
      onFirst(signal);
    });
  }
  return { signal: controller.signal, exitCode: () => code };
}
