import { join } from 'node:path';
import type { LocalServer } from '../servers/local-server.ts';
import { keepRunning } from './keep-running.ts';
import { startService } from './start-service.ts';

export interface Program {
  readonly name: string;
  readonly port: number;
  /** Absolute path of its entry file. */
  readonly main: string;
  readonly environment: NodeJS.ProcessEnv;
}

export interface StartServicesOptions {
  readonly logFolder: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/**
 * Starts programs side by side and keeps them running. When one cannot start the others are stopped and its error is
 * thrown. The result has the order of the programs.
 */
export async function startServices(
  programs: readonly Program[],
  { logFolder, signal, say }: StartServicesOptions,
): Promise<readonly LocalServer[]> {
  const failure = new AbortController();
  const startSignal = AbortSignal.any([signal, failure.signal]);
  const results = await Promise.allSettled(
    programs.map(async (program) => {
      const logFile = join(logFolder, `${program.name}.log`);
      const start = (onCrash: (how: string) => void) =>
        startService({ ...program, logFile, signal: startSignal, onCrash });
      try {
        return await keepRunning(start, { name: program.name, signal: startSignal, say });
      } catch (error) {
        failure.abort(error);
        throw error;
      }
    }),
  );
  const servers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (!startSignal.aborted) return servers;
  await Promise.all(servers.map((server) => server.stop()));
  throw startSignal.reason;
}
