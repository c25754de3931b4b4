import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { searchPath } from '../config.ts';
import { StackError } from '../stack-error.ts';
import { dieWithParent } from './die-with-parent.ts';
import { findProgram } from './find-program.ts';

const programs = join(import.meta.dirname, '../../../node_modules/.bin');

/**
 * Runs a command, of this project's or of the system's programs, on this terminal and gives its exit code.
 * It shares our process group: Ctrl-C reaches it directly. SIGTERM, which names one process only, is passed on.
 */
export async function runForeground(commandLine: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const [command = '', ...args] = commandLine;
  const path = [programs, join(process.cwd(), 'node_modules/.bin'), searchPath()].join(delimiter);
  const program = command.includes('/') ? command : findProgram(command, path);
  if (program === undefined) throw new StackError('TOOL_MISSING', `the command ${command} was not found`);
  const [wrapped = '', ...rest] = dieWithParent([program, ...args], 'SIGTERM');
  const child = spawn(wrapped, rest, { env: { ...environment, PATH: path }, stdio: 'inherit' });
  const terminate = () => child.kill('SIGTERM');
  const interrupt = () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  };
  const quit = () => child.kill('SIGKILL');
  process.on('SIGTERM', terminate).on('SIGHUP', terminate).on('SIGINT', interrupt).on('exit', quit);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
    });
  } finally {
    process.off('SIGTERM', terminate).off('SIGHUP', terminate).off('SIGINT', interrupt).off('exit', quit);
  }
}
