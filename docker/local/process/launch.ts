import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { adopt, signalGroup } from './children.ts';
import { dieWithParent } from './die-with-parent.ts';

export interface LaunchOptions {
  /** Absolute path of the program, then its arguments. */
  readonly commandLine: readonly string[];
  readonly workingDirectory: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Output is appended here; folders are made as needed. */
  readonly logFile: string;
  /** What asks this program to finish in order. */
  readonly stopSignal: NodeJS.Signals;
  /** What ends it at once without losing anything; sent, if there is such, when the grace period is over. */
  readonly urgentSignal?: NodeJS.Signals;
  /** User to run as, when it must not be this process's own. */
  readonly userId?: number | undefined;
}

export interface RunningProcess {
  readonly pid: number | undefined;
  /** Resolves, never rejects, with how it ended. */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
  /** Asks it to finish and waits; kills it after the grace period, or after a second one when it has an urgent signal. */
  stop(graceMs: number): Promise<void>;
  kill(): Promise<void>;
  /** The end of what this run has printed. */
  readLog(): Promise<string>;
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C in a terminal reaches only this process, which
 * then stops the others in order. Its output goes straight to the file: it can always write, whatever we do.
 */
export function launch(options: LaunchOptions): RunningProcess {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'a');
  const logStart = statSync(options.logFile).size;
  const [command = '', ...args] = dieWithParent(options.commandLine, options.stopSignal);
  const child = spawn(command, args, {
    cwd: options.workingDirectory,
    env: options.environment,
    stdio: ['ignore', log, log],
    detached: true,
    ...(options.userId !== undefined && { uid: options.userId, gid: options.userId }),
  });
  closeSync(log);
  adopt(child, options.stopSignal);

  let hasEnded = false;
  const ended = new Promise<string>((resolve) => {
    const end = (how: string) => {
      hasEnded = true;
      resolve(how);
    };
    child.once('exit', (code, signal) => end(signal === null ? `code ${String(code)}` : `signal ${signal}`));
    child.once('error', (error) => end(error.message));
  });

  const stop = async (graceMs: number) => {
    if (hasEnded) return;
    child.kill(options.stopSignal);
    const signals: readonly NodeJS.Signals[] = [
      ...(options.urgentSignal === undefined ? [] : [options.urgentSignal]),
      'SIGKILL',
    ];
    const timers = signals.map((signal, at) =>
      setTimeout(() => (signal === 'SIGKILL' ? signalGroup(child, signal) : child.kill(signal)), (at + 1) * graceMs),
    );
    await ended;
    timers.forEach(clearTimeout);
  };

  const kill = async () => {
    if (hasEnded) return;
    signalGroup(child, 'SIGKILL');
    await ended;
  };

  return {
    pid: child.pid,
    ended,
    hasEnded: () => hasEnded,
    stop,
    kill,
    readLog: () => readEnd(options.logFile, logStart),
  };
}

/** Nothing where the file was removed meanwhile. */
async function readEnd(path: string, from: number): Promise<string> {
  if (!existsSync(path)) return '';
  await using file = await open(path);
  const { size } = await file.stat();
  const start = Math.max(from, size - 64 * 1024);
  const stream = file.createReadStream({ start, encoding: 'utf8', autoClose: false });
  let text = '';
  stream.on('data', (chunk) => (text += chunk.toString()));
  await once(stream, 'end');
  return text;
}
