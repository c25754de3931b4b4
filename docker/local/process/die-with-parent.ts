import { spawnSync } from 'node:child_process';
import { findProgram } from './find-program.ts';

let wrapper: string | undefined | null = null;

/**
 * The command line under which a program receives `signal` when this process is killed and cannot stop it.
 * Where the system has no such facility the command line is unchanged.
 */
export function dieWithParent(commandLine: readonly string[], signal: NodeJS.Signals): readonly string[] {
  if (wrapper === null) wrapper = findWorkingWrapper();
  if (wrapper === undefined) return commandLine;
  return [wrapper, '--pdeathsig', signal.replace(/^SIG/, ''), '--', ...commandLine];
}

function findWorkingWrapper(): string | undefined {
  const setpriv = findProgram('setpriv');
  // Small systems carry a setpriv that knows no death signal.
  if (setpriv === undefined || spawnSync(setpriv, ['--pdeathsig', 'TERM', '--', 'true']).status !== 0) return undefined;
  return setpriv;
}
