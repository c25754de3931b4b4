import { readdir, readFile } from 'node:fs/promises';

/** Command lines of the machine's processes that name this folder. */
export async function processesIn(folder: string): Promise<readonly string[]> {
  return (await all()).map(({ line }) => line).filter((line) => line.includes(folder));
}

/** The process of a program whose command line names this folder. */
export async function processOf(program: string, folder: string): Promise<number | undefined> {
  return (await all()).find(({ line }) => line.split(' ')[0]?.endsWith(`/${program}`) && line.includes(folder))?.pid;
}

async function all(): Promise<readonly { readonly pid: number; readonly line: string }[]> {
  const ids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry));
  const lineOf = (id: string) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
  return Promise.all(ids.map(async (id) => ({ pid: Number(id), line: (await lineOf(id)).replaceAll('\0', ' ') })));
}
