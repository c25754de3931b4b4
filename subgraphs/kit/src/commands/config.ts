import { type ServiceName, serviceNames } from '@agora/schema';
import { type TransportsConfig, transportsSchema } from '../transport/transports-config.ts';

/** The database of the service named on the command line; throws a sentence that says what is missing. */
export function readTarget(name: string | undefined): { readonly service: ServiceName; readonly databaseUrl: string } {
  const service = serviceNames.find((known) => known === name);
  if (!service) throw new Error(`Name a service: ${serviceNames.join(', ')}.`);
  const variable = `${service.toUpperCase()}_DATABASE_URL`;
  const databaseUrl = process.env[variable];
  if (!databaseUrl) throw new Error(`${variable} is not set; "npm start -- --only=infrastructure" prints it.`);
  return { service, databaseUrl };
}

/** The brokers to set up, and which service speaks through which. */
export function readProvisioning(): Pick<TransportsConfig, 'natsUrl' | 'redisUrl' | 'kafkaUrl' | 'kinds'> {
  return transportsSchema.parse({ ...process.env, AGORA_TRANSPORT_SECRET: 'not needed to set up the brokers ' });
}
