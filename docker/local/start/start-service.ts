import { dirname } from 'node:path';
import { launch } from '../process/launch.ts';
import type { LocalServer } from '../servers/local-server.ts';
import { serve } from '../servers/serve.ts';

export interface ServiceOptions {
  readonly name: string;
  readonly port: number;
  /** Absolute path of the program's entry file. */
  readonly main: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly signal: AbortSignal;
  readonly onCrash: (how: string) => void;
}

const joinWithinMs = 15_000;

/** Starts a program of this project; it is ready when its health check says so. */
export function startService(options: ServiceOptions): Promise<LocalServer> {
  const { name, port, main, environment, logFile, signal, onCrash } = options;
  return serve({
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    port,
    logFile,
    launch: () =>
      launch({
        commandLine: [process.execPath, main],
        workingDirectory: dirname(main),
        environment,
        logFile,
        stopSignal: 'SIGTERM',
      }),
    isReady: createIsReady(port),
    pollEveryMs: 100,
    // A machine that is busy with other things is slow, not broken; who has crashed is not waited for.
    readyWithinMs: 300_000,
    stopWithinMs: 20_000,
    signal,
    onCrash,
  });
}

/** Whether it answers, and hears the events and questions of others, or waits for its broker too long to wait with it. */
function createIsReady(port: number): () => Promise<boolean> {
  let answersSince: number | undefined;
  return async () => {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2000) });
      const health: unknown = await answer.json();
      if (answer.status !== 200) return false;
      answersSince ??= performance.now();
      return isJoined(health) || performance.now() - answersSince > joinWithinMs;
    } catch {
      return false;
    }
  };
}

function isJoined(health: unknown): boolean {
  return !(typeof health === 'object' && health !== null && 'joined' in health && health.joined === false);
}
