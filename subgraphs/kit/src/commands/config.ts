import type { ServiceName } from '@agora/schema';
import { type TransportsConfig, transportsSchema } from '../transport/transports-config.ts';

/** The database of a service; throws a sentence that says what is missing. */
export function readDatabaseUrl(service: ServiceName): string {
  const variable = `${service.toUpperCase()}_DATABASE_URL`;
  const databaseUrl = process.env[variable];
  if (!databaseUrl) throw new Error(`${variable} is not set; "npm start -- --only=infrastructure" prints it.`);
  return databaseUrl;
}

/** The brokers to set up, and which service speaks through which. */
export function readProvisioning(): Pick<TransportsConfig, 'natsUrl' | 'redisUrl' | 'kafkaUrl' | 'kinds'> {
  return transportsSchema.parse({ ...process.env, AGORA_TRANSPORT_SECRET: 'not needed to set up the brokers ' });
}
