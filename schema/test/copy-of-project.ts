import { cp, mkdir, mkdtemp, readdir, readlink, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const left = new Set(['node_modules', '.git', '.agora', '.turbo']);

/** The project in a folder of its own, with the packages that are installed here; of the workspaces it has its own. */
export async function copyOfProject(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'agora-copy-'));
  await cp(root, path, { recursive: true, filter: (source) => !left.has(basename(source)) });
  for (const folder of ['.', 'schema', 'subgraphs/kit']) await linkPackages(join(root, folder), join(path, folder));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

async function linkPackages(from: string, to: string): Promise<void> {
  const names = await readdir(join(from, 'node_modules')).catch(() => []);
  await mkdir(join(to, 'node_modules/@agora'), { recursive: true });
  for (const name of names.filter((name) => name !== '@agora' && !name.startsWith('.vite'))) {
    await symlink(join(from, 'node_modules', name), join(to, 'node_modules', name));
  }
  // Links to workspaces lead to where they stand from here.
  for (const name of await readdir(join(from, 'node_modules/@agora')).catch(() => [])) {
    await symlink(await readlink(join(from, 'node_modules/@agora', name)), join(to, 'node_modules/@agora', name));
  }
}
