import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromEnvironment } from '../config.ts';
import { findProgram } from '../process/find-program.ts';
import { runTool } from '../process/run-tool.ts';
import { StackError } from '../stack-error.ts';

const oldest = 17;

/** Path of a Java that can run a Kafka broker. */
export async function findJava(): Promise<string> {
  const home = fromEnvironment('JAVA_HOME');
  const atHome = home === undefined ? undefined : join(home, 'bin/java');
  const java = atHome !== undefined && existsSync(atHome) ? atHome : findProgram('java');
  if (java === undefined)
    throw new StackError('TOOL_MISSING', `Kafka needs Java ${oldest} or newer, and java is not on the PATH`);
  const { output } = await runTool([java, '-version']);
  const version = Number(/version "(\d+)/.exec(output)?.[1] ?? Number.NaN);
  if (version >= oldest) return java;
  throw new StackError(
    'TOOL_MISSING',
    `Kafka needs Java ${oldest} or newer, and ${java} is ${output.split('\n')[0] ?? 'unknown'}`,
  );
}
