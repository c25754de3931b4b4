import { resolve } from 'node:path';
import { fromEnvironment } from '../config.ts';
import { isBlockedPort } from '../process/blocked-port.ts';
import { routerPort, serverPorts, services, transports } from '../services.ts';
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
  readonly services: readonly ServiceSettings[];
  readonly routerPort: number;
  readonly serverPorts: Record<ServerName | 'kafkaController', number>;
  /** Brokers that the user runs already. */
  readonly given: Partial<Record<ServerName, string>>;
}

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

  const url = (variable: string, protocols: readonly string[]): string | undefined => {
    const text = fromEnvironment(variable);
    if (text !== undefined && protocols.every((protocol) => !text.startsWith(`${protocol}://`))) {
      problems.push(`${variable} does not start with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`);
    }
    return text;
  };

  const given: Partial<Record<ServerName, string>> = {};
  const natsUrl = url('NATS_URL', ['nats', 'tls']);
  const redisUrl = url('REDIS_URL', ['redis', 'rediss']);
  const kafkaUrl = fromEnvironment('KAFKA_URL');
  if (natsUrl !== undefined) given.nats = natsUrl;
  if (redisUrl !== undefined) given.redis = redisUrl;
  if (kafkaUrl !== undefined) given.kafka = kafkaUrl;

  const unknown = args.filter((arg) => arg !== '--only=infrastructure');
  problems.push(...unknown.map((arg) => `the argument ${arg} is unknown; there is only --only=infrastructure`));

  const projectRoot = resolve(import.meta.dirname, '../../..');
  const settings: StartSettings = {
    projectRoot,
    directory: resolve(projectRoot, fromEnvironment('AGORA_DIRECTORY') ?? '.agora'),
    onlyInfrastructure: args.includes('--only=infrastructure'),
    services: services.map((service) => {
      const prefix = service.name.toUpperCase();
      return {
        ...service,
        port: httpPort(`${prefix}_PORT`, service.port),
        tcpUrl: url(`${prefix}_TCP_URL`, ['tcp']) ?? `tcp://127.0.0.1:${service.tcpPort}`,
        transport: transport(`${prefix}_TRANSPORT`, service.transport),
        databaseUrl: url(`${prefix}_DATABASE_URL`, ['postgres', 'postgresql']),
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
    given,
  };
  if (problems.length > 0) throw new StackError('BAD_SETTING', problems.join('\n'));
  return settings;
}
