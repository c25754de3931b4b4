import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { services } from './services.ts';

// Writes docker/.env with random secrets for compose.yaml, unless it is there: volumes keep the passwords they began with.
const path = resolve(import.meta.dirname, '../.env');
const passwords = services.map(({ name }) => `${name.toUpperCase()}_DATABASE_PASSWORD`);
const names = ['AGORA_TRANSPORT_SECRET', 'AGORA_ROUTER_SECRET', 'POSTGRES_PASSWORD', ...passwords];
const lines = names.map((name) => `${name}=${randomBytes(36).toString('base64url')}\n`);
const shown = relative(process.cwd(), path);
try {
  await writeFile(path, lines.join(''), { mode: 0o600, flag: 'wx' });
  console.log(`wrote ${shown}`);
} catch {
  console.error(`${shown} is there already and stays as it is`);
  process.exitCode = 1;
}
