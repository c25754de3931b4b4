import { resolve } from 'node:path';
import { addressSchemes, isAddress } from '@agora/kit/access';
import { fromEnvironment } from '../config.ts';
import { isBlockedPort } from '../process/blocked-port.ts';
import { mailPorts, routerPort, serverPorts, services, transports } from '../services.ts';
import type { Service, Transport } from '../services.ts';
import type { ServerName } from '../servers/server-set.ts';
import { StackError } from '../stack-error.ts';

interface ServiceSettings extends Service {
  readonly tcpUrl: string;
  /** A database of the user's own; without it one is made on the local server. */
  readonly databaseUrl: string | undefined;
}

/** What the user asked for, by arguments and environment. */
export interface StartSettings {
  readonly projectRoot: string;
  /** Folder of data, logs and secrets. */
  readonly directory: string;
  readonly onlyInfrastructure: boolean;
  /** Without demo data, and without pages for developers. */
  readonly isProduction: boolean;
  readonly services: readonly ServiceSettings[];
  readonly routerPort: number;
  readonly serverPorts: Record<ServerName | 'kafkaController', number>;
  /** The mail server that shows what the shop sends; undefined where the user has one, and in production. */
  readonly mail: { readonly smtpPort: number; readonly httpPort: number } | undefined;
  /** The user's own. */
  readonly smtpUrl: string | undefined;
  /** Brokers that the user runs already. */
  readonly given: Partial<Record<ServerName, string>>;
  /** By variable, the files with which services show who they are over `tcp+tls:`. */
  readonly certificate: Readonly<Record<string, string>>;
}

const smtpSchemes = ['smtp', 'smtps'];
const databaseSchemes = ['postgres', 'postgresql'];

/** @throws StackError `BAD_SETTING` that names every wrong variable or argument at once */
export function readSettings(args: readonly string[]): StartSettings {
  const problems: string[] = [];

  const port = (variable: string, fallback: number): number => {
    const text = fromEnvironment(variable);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1 || value > 65_535) problems.push(`${variable}=${text} is not a port`);
    return value;
  };

  const httpPort = (variable: string, fallback: number): number => {
    const value = port(variable, fallback);
    if (isBlockedPort(value)) problems.push(`${variable}=${value} is a port that browsers and fetch refuse to ask`);
    return value;
  };

  const transport = (variable: string, fallback: Transport): Transport => {
    const text = fromEnvironment(variable);
    if (text === undefined) return fallback;
    const known = transports.find((transport) => transport === text);
    if (known === undefined) problems.push(`${variable}=${text} is not one of ${transports.join(', ')}`);
    return known ?? fallback;
  };

  const url = (variable: string, schemes: readonly string[], isFit: (text: string) => boolean): string | undefined => {
    const text = fromEnvironment(variable);
    if (text !== undefined && !isFit(text)) {
      problems.push(`${variable} does not start with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`);
    }
    return text;
  };
  const address = (variable: string, kind: Transport) =>
    url(variable, addressSchemes[kind], (text) => isAddress(kind, text));
  const databaseUrl = (variable: string) =>
    url(variable, databaseSchemes, (text) => databaseSchemes.some((scheme) => text.startsWith(`${scheme}://`)));

  const smtpUrl = url('NOTIFICATION_SMTP_URL', smtpSchemes, (text) =>
    smtpSchemes.some((scheme) => text.startsWith(`${scheme}://`)),
  );

  const given: Partial<Record<ServerName, string>> = {};
  for (const broker of ['nats', 'redis', 'kafka'] as const) {
    const found = address(`${broker.toUpperCase()}_URL`, broker);
    if (found !== undefined) given[broker] = found;
  }

  const certificate: Record<string, string> = {};
  for (const variable of ['AGORA_TRANSPORT_CERTIFICATE_FILE', 'AGORA_TRANSPORT_KEY_FILE']) {
    const path = fromEnvironment(variable);
    if (path !== undefined) certificate[variable] = resolve(path);
  }

  const onlyInfrastructure = args.includes('--only=infrastructure');
  const isProduction = fromEnvironment('NODE_ENV') === 'production';
  const hasKeySecret = (fromEnvironment('USER_KEY_SECRET')?.length ?? 0) >= 32;
  if (isProduction && !onlyInfrastructure && !hasKeySecret) {
    problems.push('USER_KEY_SECRET must be set in production, to at least 32 characters');
  }

  const unknown = args.filter((arg) => arg !== '--only=infrastructure');
  problems.push(...unknown.map((arg) => `the argument ${arg} is unknown; there is only --only=infrastructure`));

  const projectRoot = resolve(import.meta.dirname, '../../..');
  const settings: StartSettings = {
    projectRoot,
    directory: resolve(projectRoot, fromEnvironment('AGORA_DIRECTORY') ?? '.agora'),
    onlyInfrastructure,
    isProduction,
    services: services.map((service) => {
      const prefix = service.name.toUpperCase();
      return {
        ...service,
        port: httpPort(`${prefix}_PORT`, service.port),
        tcpUrl: address(`${prefix}_TCP_URL`, 'tcp') ?? `tcp://127.0.0.1:${service.tcpPort}`,
        transport: transport(`${prefix}_TRANSPORT`, service.transport),
        databaseUrl: databaseUrl(`${prefix}_DATABASE_URL`),
      };
    }),
    routerPort: httpPort('ROUTER_PORT', routerPort),
    serverPorts: {
      postgres: port('AGORA_POSTGRES_PORT', serverPorts.postgres),
      nats: port('AGORA_NATS_PORT', serverPorts.nats),
      redis: port('AGORA_REDIS_PORT', serverPorts.redis),
      kafka: port('AGORA_KAFKA_PORT', serverPorts.kafka),
      kafkaController: port('AGORA_KAFKA_CONTROLLER_PORT', serverPorts.kafkaController),
    },
    mail:
      isProduction || smtpUrl !== undefined
        ? undefined
        : { smtpPort: port('AGORA_SMTP_PORT', mailPorts.smtp), httpPort: httpPort('AGORA_MAIL_PORT', mailPorts.http) },
    smtpUrl,
    given,
    certificate,
  };
  if (problems.length > 0) throw new StackError('BAD_SETTING', problems.join('\n'));
  return settings;
}
