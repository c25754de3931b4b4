import { join } from 'node:path';
import type { Identities } from '@agora/kit/access';
import { StackError } from '../stack-error.ts';
import { startKafka } from './kafka.ts';
import type { LocalServer } from './local-server.ts';
import { startNats } from './nats.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';

export const serverNames = ['postgres', 'nats', 'redis', 'kafka'] as const;
export type ServerName = (typeof serverNames)[number];
export type Broker = Exclude<ServerName, 'postgres'>;

/** Starts a server that calls back when it ends on its own, with how. */
export type StartServer = (onCrash: (how: string) => void) => Promise<LocalServer>;

export interface ServerSetOptions {
  /** Each server gets a folder of its own in here. */
  readonly directory: string;
  readonly durable: boolean;
  /** Servers the user runs already, by URL: used, not started. */
  readonly given: Partial<Record<ServerName, string>>;
  /** Servers that nobody needs. */
  readonly omitted?: ReadonlySet<ServerName>;
  readonly ports: Record<ServerName | 'kafkaController', number>;
  readonly logFile?: (name: ServerName) => string;
  readonly postgresPassword?: string;
  /** Who may connect to a broker, and what each may do there. */
  readonly identitiesOf: (broker: Broker) => Identities;
  readonly onProgress: (line: string) => void;
  /** Starts a server and cares for it from then on. */
  readonly supervise: (name: ServerName, start: StartServer) => Promise<LocalServer>;
}

export interface ServerSet extends AsyncDisposable {
  readonly urls: Partial<Record<ServerName, string>>;
  readonly started: Partial<Record<ServerName, LocalServer>>;
  /** Brokers this machine cannot have, with the reason. */
  readonly missing: Partial<Record<ServerName, string>>;
}

/** Starts the servers side by side. When one fails the others are stopped again and its error is thrown. */
export async function startServerSet(options: ServerSetOptions): Promise<ServerSet> {
  const urls = { ...options.given };
  const started: Partial<Record<ServerName, LocalServer>> = {};
  const missing: Partial<Record<ServerName, string>> = {};
  const wanted = serverNames.filter((name) => options.given[name] === undefined && options.omitted?.has(name) !== true);
  const results = await Promise.allSettled(
    wanted.map(async (name) => {
      try {
        const server = await options.supervise(name, (onCrash) => start(name, options, onCrash));
        started[name] = server;
        urls[name] = server.url;
      } catch (error) {
        if (name === 'postgres' || !isAbsence(error)) throw error;
        missing[name] = error.message;
      }
    }),
  );
  const stop = async () => {
    await Promise.all(Object.values(started).map((server) => server.stop()));
  };
  const failure = results.find((result) => result.status === 'rejected');
  if (failure !== undefined) {
    await stop();
    throw failure.reason;
  }
  return { urls, started, missing, [Symbol.asyncDispose]: stop };
}

function start(name: ServerName, options: ServerSetOptions, onCrash: (how: string) => void): Promise<LocalServer> {
  const common = {
    directory: join(options.directory, name),
    port: options.ports[name],
    durable: options.durable,
    onProgress: options.onProgress,
    onCrash,
    ...(options.logFile !== undefined && { logFile: options.logFile(name) }),
  };
  const { kafkaController } = options.ports;
  const { postgresPassword, identitiesOf } = options;
  switch (name) {
    case 'postgres':
      return startPostgres({ ...common, ...(postgresPassword !== undefined && { password: postgresPassword }) });
    case 'nats':
      return startNats({ ...common, identities: identitiesOf(name) });
    case 'redis':
      return startRedis({ ...common, identities: identitiesOf(name) });
    case 'kafka':
      return startKafka({
        ...common,
        identities: identitiesOf(name),
        ...(kafkaController !== 0 && { controllerPort: kafkaController }),
      });
  }
}

function isAbsence(error: unknown): error is StackError {
  return error instanceof StackError && (error.code === 'TOOL_MISSING' || error.code === 'FETCH_FAILED');
}
