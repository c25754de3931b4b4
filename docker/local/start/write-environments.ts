import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StartSettings } from './settings.ts';

/** Writes what each process is told into a file of its own, with which it can be started by hand. */
export async function writeEnvironments(
  folder: string,
  { services }: StartSettings,
  variablesOf: (name: string) => Readonly<Record<string, string>>,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await Promise.all(
    [...services.map(({ name }) => name), 'router'].map(async (name) => {
      const lines = Object.entries(variablesOf(name)).map(([variable, value]) => `${variable}=${value}\n`);
      await writeFile(join(folder, name), lines.join(''), { mode: 0o600 });
    }),
  );
}
