import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../config.ts';
import { findProgram } from '../process/find-program.ts';
import { lastLine } from '../process/last-line.ts';
import { runTool } from '../process/run-tool.ts';
import { StackError } from '../stack-error.ts';

const pom = join(import.meta.dirname, '../kafka/pom.xml');

/** Folder with the jars that `kafka/pom.xml` names, fetched by Maven when they are not in the cache. */
export async function kafkaJars(onProgress: (line: string) => void = () => undefined): Promise<string> {
  const wanted = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 12);
  const parent = join(cacheFolder(), 'kafka');
  const jars = join(parent, wanted);
  if (existsSync(jars)) return jars;
  const maven = findProgram('mvn');
  if (maven === undefined) {
    throw new StackError(
      'TOOL_MISSING',
      'Kafka is not in the cache and Maven (mvn), which would fetch it, is not on the PATH',
    );
  }
  onProgress('fetching Kafka from Maven Central (43 MB)');
  await mkdir(parent, { recursive: true });
  const work = await mkdtemp(join(parent, '.jars-'));
  try {
    const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${join(work, 'jars')}`];
    const { succeeded, output } = await runTool([maven, '-B', '-ntp', '-q', '-f', pom, ...goal]);
    if (!succeeded) throw new StackError('FETCH_FAILED', `Kafka could not be fetched by Maven: ${firstError(output)}`);
    // Another start may have been quicker; a folder appears whole or not at all.
    await rename(join(work, 'jars'), jars).catch((error: unknown) => {
      if (!existsSync(jars)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return jars;
}

/** Maven ends with advice about its own options; the reason stands first. */
function firstError(output: string): string {
  return lastLine(output.split('\n').find((line) => line.includes('[ERROR]')) ?? output);
}
