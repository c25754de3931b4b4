import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../contenders/', import.meta.url));

/** The other gateways are half a gigabyte, so they are no part of the project's own dependencies. */
export function installContenders(): void {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return;
  console.log('Installing the gateways to compare with; this happens once.');
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
}
