import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publicKeyOf, transportPublicKeys } from '@agora/kit/access';
import { fromEnvironment, inheritedEnvironment } from '../config.ts';
import type { ServerName } from '../servers/server-set.ts';
import type { Transport } from '../services.ts';
import type { Secrets } from './secrets.ts';
import type { StartSettings } from './settings.ts';

type Variables = Record<string, string>;

export interface SystemEnvironment {
  /** What every process must see alike: addresses, transports, shared secrets. */
  readonly shared: Variables;
  /** The variable that names a service's database, which only that service is told. */
  databaseOf(service: string): Variables;
  /** Where the notification service hands in mails; nothing for others. */
  mailOf(service: string): Variables;
  /** Where the pages are, for those services that lead to them. */
  storefrontOf(service: string): Variables;
  /** Where the product service keeps its pictures; nothing for others. */
  mediaOf(service: string): Variables;
  /** What only this process is told: its own secrets, and where the brokers are, with its own name and password. */
  identityOf(name: string): Variables;
}

/** Derives the variables of all processes from what runs where. */
export function systemEnvironment(
  settings: StartSettings,
  secrets: Secrets,
  urls: Partial<Record<ServerName, string>>,
  transportOf: (service: string) => Transport,
): SystemEnvironment {
  const shared: Variables = {
    AGORA_TRANSPORT_PUBLIC_KEYS: transportPublicKeys(secrets.transports),
    AGORA_ROUTER_PUBLIC_KEYS: publicKeyOf(secrets.router),
    ROUTER_PORT: String(settings.routerPort),
    ...settings.certificate,
  };
  for (const { name, port, tcpUrl } of settings.services) {
    const prefix = name.toUpperCase();
    shared[`${prefix}_PORT`] = String(port);
    shared[`${prefix}_URL`] = `http://127.0.0.1:${port}/graphql`;
    shared[`${prefix}_TRANSPORT`] = transportOf(name);
    shared[`${prefix}_TCP_URL`] = tcpUrl;
    if (name === 'user') shared['USER_JWKS_URL'] = `http://127.0.0.1:${port}/.well-known/jwks.json`;
  }
  const databaseOf = (service: string): Variables => {
    const given = settings.services.find(({ name }) => name === service)?.databaseUrl;
    const role = databaseName(service);
    const password = secrets.databases[service] ?? '';
    const local = `postgres://${role}:${password}@127.0.0.1:${settings.serverPorts.postgres}/${role}`;
    return { [`${service.toUpperCase()}_DATABASE_URL`]: given ?? local };
  };
  const identityOf = (name: string): Variables => ({
    ...(name === 'router' && { AGORA_ROUTER_SECRET: secrets.router }),
    AGORA_TRANSPORT_SECRET: secrets.transports[name] ?? '',
    ...Object.fromEntries(
      brokerNames.flatMap((broker) => {
        const url = urls[broker];
        if (url === undefined) return [];
        const own = settings.given[broker] ?? urlOf(name, secrets.brokers[name] ?? '', url);
        return [[`${broker.toUpperCase()}_URL`, own] as const];
      }),
    ),
  });
  const storefront = `http://localhost:${settings.routerPort}`;
  const storefrontOf = (service: string): Variables => {
    const name = storefrontVariables[service];
    return name === undefined ? {} : { [name]: fromEnvironment(name) ?? storefront };
  };
  const mailOf = (service: string): Variables => {
    if (service !== 'notification') return {};
    const smtpUrl = settings.mail ? `smtp://127.0.0.1:${settings.mail.smtpPort}` : settings.smtpUrl;
    return smtpUrl === undefined ? {} : { NOTIFICATION_SMTP_URL: smtpUrl };
  };
  const mediaOf = (service: string): Variables => {
    if (service !== 'product') return {};
    const own = pathToFileURL(join(settings.directory, 'data/media')).href;
    return { PRODUCT_MEDIA_STORE: fromEnvironment('PRODUCT_MEDIA_STORE') ?? own };
  };
  return { shared, databaseOf, mailOf, storefrontOf, mediaOf, identityOf };
}

/** By which name services are told where the pages are. */
const storefrontVariables: Readonly<Record<string, string>> = {
  notification: 'NOTIFICATION_STOREFRONT_URL',
  product: 'PRODUCT_STOREFRONT_URL',
  user: 'USER_PASSKEY_ORIGINS',
};

const brokerNames = ['nats', 'redis', 'kafka'] as const;

function urlOf(user: string, password: string, setupUrl: string): string {
  return setupUrl.replace(/\/\/[^@/]*@/, `//${user}:${password}@`).replace(/\?.*$/, '');
}

/** The environment of one process: ours, without what only other processes are told. */
export function processEnvironment(directory: string, own: Variables): NodeJS.ProcessEnv {
  const inherited = Object.entries(inheritedEnvironment()).filter(
    ([name]) => !/_(DATABASE|SMTP)_URL$|^(NATS|REDIS|KAFKA)_URL$|^AGORA_(TRANSPORT|ROUTER)_/.test(name),
  );
  return {
    // Eleven processes load much the same code; compiled once it is kept.
    NODE_COMPILE_CACHE: join(directory, 'compile-cache'),
    // By default V8 lets the young generation of a busy process grow to twice this, for a few per cent of speed.
    NODE_OPTIONS: '--max-semi-space-size=32',
    NODE_ENV: 'development',
    ...Object.fromEntries(inherited),
    ...own,
  };
}

export const databaseName = (service: string): string => `agora_${service}`;
