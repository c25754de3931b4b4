import { spawn } from 'node:child_process';
import { adopt } from './children.ts';
import { dieWithParent } from './die-with-parent.ts';

export interface ToolResult {
  readonly succeeded: boolean;
  readonly output: string;
}

export interface ToolOptions {
  readonly workingDirectory?: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly userId?: number | undefined;
}

/** Runs a program to its end and tells what it printed. */
export async function runTool(commandLine: readonly string[], options: ToolOptions = {}): Promise<ToolResult> {
  const [command = '', ...args] = dieWithParent(commandLine, 'SIGKILL');
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...(options.workingDirectory !== undefined && { cwd: options.workingDirectory }),
    ...(options.environment !== undefined && { env: options.environment }),
    ...(options.userId !== undefined && { uid: options.userId, gid: options.userId }),
  });
  adopt(child, 'SIGKILL');
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.once('close', (code) => resolve({ succeeded: code === 0, output: output.trim() }));
  });
}
