import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { ServiceName } from '@agora/schema';
import { type TransportsConfig, transportsSchema } from '../transport/transports-config.ts';

/** Where `npm start` keeps what it told each service. */
const folder = resolve(import.meta.dirname, '../../../..', process.env['AGORA_DIRECTORY'] ?? '.agora', 'environment');

/** The database of a service: of the environment, else of the system that was started here. Throws a sentence that says what to do. */
export function readDatabaseUrl(service: ServiceName): string {
  const variable = `${service.toUpperCase()}_DATABASE_URL`;
  const databaseUrl = process.env[variable] ?? parseEnv(readIfThere(join(folder, service)))[variable];
  if (databaseUrl) return databaseUrl;
  throw new Error(
    `It is not known where the database of ${service} is. Set ${variable} to its URL (postgres://...),\n` +
      'or start the system on this machine, which is then found: npm start',
  );
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The brokers to set up, and which service speaks through which. */
export function readProvisioning(): Pick<TransportsConfig, 'natsUrl' | 'redisUrl' | 'kafkaUrl' | 'kinds'> {
  return transportsSchema.parse({ ...process.env, AGORA_TRANSPORT_SECRET: 'not needed to set up the brokers ' });
}
