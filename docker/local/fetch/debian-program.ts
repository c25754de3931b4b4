import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../config.ts';
import { findProgram } from '../process/find-program.ts';
import { lastLine } from '../process/last-line.ts';
import { runTool } from '../process/run-tool.ts';
import { StackError } from '../stack-error.ts';

export interface Program {
  readonly path: string;
  /** Variables it needs, such as where its libraries lie. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * A program from the search path, else unpacked from Debian packages into the cache. Nothing is installed and no
 * service of the system is started or touched; no rights beyond the user's are needed.
 */
export async function debianProgram(
  name: string,
  packages: readonly string[],
  onProgress: (line: string) => void = () => undefined,
): Promise<Program> {
  const onPath = findProgram(name);
  if (onPath !== undefined) return { path: onPath, environment: {} };
  const root = join(cacheFolder(), 'debian', name);
  if (!existsSync(root)) await fetchPackages(name, packages, root, onProgress);
  const path = ['usr/bin', 'usr/sbin'].map((folder) => join(root, folder, name)).find((path) => existsSync(path));
  if (path === undefined) {
    throw new StackError('FETCH_FAILED', `${name} is not in its Debian package; remove ${root} and start again`);
  }
  return { path, environment: { LD_LIBRARY_PATH: (await libraryFolders(root)).join(':') } };
}

async function fetchPackages(
  name: string,
  packages: readonly string[],
  root: string,
  onProgress: (line: string) => void,
): Promise<void> {
  const aptGet = findProgram('apt-get');
  const dpkgDeb = findProgram('dpkg-deb');
  if (aptGet === undefined || dpkgDeb === undefined) {
    throw new StackError('TOOL_MISSING', `${name} is not on the PATH and this system has no apt-get to fetch it with`);
  }
  onProgress(`fetching ${name} from Debian`);
  const parent = join(cacheFolder(), 'debian');
  await mkdir(parent, { recursive: true });
  const work = await mkdtemp(join(parent, `.${name}-`));
  try {
    await download(aptGet, packages, work);
    const unpacked = join(work, 'root');
    for (const file of (await readdir(work)).filter((entry) => entry.endsWith('.deb'))) {
      const { succeeded, output } = await runTool([dpkgDeb, '-x', join(work, file), unpacked]);
      if (!succeeded) throw new StackError('FETCH_FAILED', `${file} could not be unpacked: ${lastLine(output)}`);
    }
    // Another start may have been quicker; a folder appears whole or not at all.
    await rename(unpacked, root).catch((error: unknown) => {
      if (!existsSync(root)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** With the system's package lists, or, where these are absent or out of date, with lists of our own. */
async function download(aptGet: string, packages: readonly string[], work: string): Promise<void> {
  const asIs = ['-o', 'APT::Sandbox::User=root'];
  if ((await runTool([aptGet, ...asIs, 'download', ...packages], { workingDirectory: work })).succeeded) return;
  await mkdir(join(work, 'lists/partial'), { recursive: true });
  await mkdir(join(work, 'cache/archives/partial'), { recursive: true });
  const own = [...asIs, '-o', `Dir::State::lists=${join(work, 'lists')}`, '-o', `Dir::Cache=${join(work, 'cache')}`];
  const update = await runTool([aptGet, ...own, 'update'], { workingDirectory: work });
  const result = await runTool([aptGet, ...own, 'download', ...packages], { workingDirectory: work });
  if (result.succeeded) return;
  const reason = lastLine(update.succeeded ? result.output : update.output);
  throw new StackError('FETCH_FAILED', `${packages[0] ?? ''} could not be fetched from Debian: ${reason}`);
}

/** Libraries lie in one folder per architecture. */
async function libraryFolders(root: string): Promise<readonly string[]> {
  const library = join(root, 'usr/lib');
  if (!existsSync(library)) return [];
  const entries = await readdir(library, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(library, entry.name));
}
