import type { ServiceName } from '@agora/schema';
import { z } from 'zod';
import { type TransportsConfig, transportsSchema } from '../transport/transports-config.ts';

/** What every subgraph is told by its environment; see the README of the kit for the variables. */
export interface SubgraphConfig {
  readonly environment: 'production' | 'development' | 'test';
  readonly logLevel: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Serves `/metrics` to operators on a port of its own; absent when nobody asks. */
  readonly metricsPort: number | undefined;
  /** Address to listen on: loopback unless `AGORA_HOST` says otherwise, as containers do. */
  readonly host: string;
  /** Names under which the explorer may be asked for, beside localhost and addresses. */
  readonly explorerHosts: readonly string[];
  readonly databaseUrl: string;
  /** Whether an empty database is filled with the demo shop: `AGORA_DEMO_DATA`, on outside production unless set. */
  readonly isDemo: boolean;
  /** Public keys of the router: what is signed with any of them is the router's. */
  readonly routerKeys: readonly string[];
  readonly jwksUrl: URL;
  readonly transports: TransportsConfig;
}

/** The environment is incomplete or wrong; the message has one line for each problem. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** 32 bytes in base64url. */
const publicKey = z.string().regex(/^[\w-]{43}$/, 'must be public keys with commas between them');

const sharedSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  AGORA_HOST: z.string().default('127.0.0.1'),
  AGORA_EXPLORER_HOSTS: z
    .string()
    .default('')
    .transform((text) => text.split(',').map((name) => name.trim())),
  AGORA_DEMO_DATA: z.enum(['on', 'off']).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  AGORA_ROUTER_PUBLIC_KEYS: z
    .string('must be set')
    .transform((text) => text.split(','))
    .pipe(z.array(publicKey)),
  AGORA_TRANSPORT_PUBLIC_KEYS: z.string('must be set'),
  USER_JWKS_URL: z.url({ protocol: /^https?$/ }),
});

/**
 * Reads the variables that all subgraphs share, and those that `settings` names. Throws a ConfigError that lists every
 * problem at once.
 */
export function readSubgraphConfig<Settings extends z.ZodType>(
  name: ServiceName,
  environment: Environment,
  settings: Settings,
): { readonly config: SubgraphConfig; readonly settings: z.infer<Settings> } {
  const own = name.toUpperCase();
  const shared = sharedSchema.safeParse({
    ...environment,
    PORT: environment[`${own}_PORT`],
    METRICS_PORT: environment[`${own}_METRICS_PORT`],
    DATABASE_URL: environment[`${own}_DATABASE_URL`],
  });
  const transports = transportsSchema.safeParse(environment);
  const extra = settings.safeParse(environment);
  if (!shared.success || !transports.success || !extra.success) {
    const issues = [shared, transports, extra].flatMap(({ error }) => error?.issues ?? []);
    throw new ConfigError(issues.map(({ path, message }) => `${variableOf(own, path)}: ${message}`).join('\n'));
  }
  return {
    config: {
      environment: shared.data.NODE_ENV,
      logLevel: shared.data.LOG_LEVEL,
      port: shared.data.PORT,
      metricsPort: shared.data.METRICS_PORT,
      host: shared.data.AGORA_HOST,
      explorerHosts: shared.data.AGORA_EXPLORER_HOSTS,
      databaseUrl: shared.data.DATABASE_URL,
      isDemo: (shared.data.AGORA_DEMO_DATA ?? (shared.data.NODE_ENV === 'production' ? 'off' : 'on')) === 'on',
      routerKeys: shared.data.AGORA_ROUTER_PUBLIC_KEYS,
      jwksUrl: new URL(shared.data.USER_JWKS_URL),
      transports: transports.data,
    },
    settings: extra.data,
  };
}

function variableOf(own: string, path: readonly PropertyKey[]): string {
  const name = path.map(String).join('.');
  return ['PORT', 'METRICS_PORT', 'DATABASE_URL'].includes(name) ? `${own}_${name}` : name;
}
