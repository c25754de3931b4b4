import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, inheritedEnvironment } from '../config.ts';
import { lastLine } from '../process/last-line.ts';
import { runTool } from '../process/run-tool.ts';
import { removeOldPages } from './remove-old-pages.ts';

/** All that the built pages follow from. */
const sources = ['package-lock.json', 'tsconfig*.json', 'router/web/**/*.*', 'subgraphs/*/ui/**/*.*'];

/**
 * The folder of the built storefront. It is built when its sources are new, and kept for all checkouts that have the same; undefined
 * where it cannot be built, without which the graph is served all the same.
 */
export async function buildPages(projectRoot: string, say: (line: string) => void): Promise<string | undefined> {
  const build = join(projectRoot, 'router/web/build.ts');
  if (!existsSync(build)) return undefined;
  const builds = join(cacheFolder(), 'pages');
  const folder = join(builds, hashOf(projectRoot));
  if (existsSync(folder)) {
    const now = new Date();
    await utimes(folder, now, now);
    return folder;
  }
  say('building the pages');
  await mkdir(builds, { recursive: true });
  await removeOldPages(builds, new Date());
  // Whatever the system is started as: what browsers get is without the checks of the libraries' makers.
  const environment = { ...inheritedEnvironment(), NODE_ENV: 'production' };
  const work = await mkdtemp(join(builds, '.new-'));
  try {
    const { succeeded, output } = await runTool([process.execPath, build, join(work, 'pages')], { environment });
    if (!succeeded) {
      say(`the pages could not be built, so there are none: ${lastLine(output)}`);
      return undefined;
    }
    // Another start may have been quicker; a folder appears whole or not at all.
    await rename(join(work, 'pages'), folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
    return folder;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function hashOf(projectRoot: string): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: projectRoot, exclude: ['**/node_modules/**'] });
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex').slice(0, 16);
}
