import { fileURLToPath } from 'node:url';
import { serviceNames } from '@agora/schema';
import { z } from 'zod';

/** All that can be set about a router. */
export interface RouterConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Production has no Sandbox page, no introspection and no CORS. */
  readonly isProduction: boolean;
  readonly logLevel: string;
  /** The composed supergraph; watched, and swapped when it changes. */
  readonly supergraphPath: string;
  /** Where a subgraph is reached, by its name in the supergraph. For one left out, the supergraph's own URL holds. */
  readonly subgraphUrls: Readonly<Record<string, URL>>;
  /** The public keys of the access tokens. */
  readonly jwksUrl: URL;
  /** Signs the identity that subgraphs are shown; at least 32 characters. */
  readonly routerSecret: string;
}

/** What is wrong with the environment, one line for each problem. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http URL' }).transform((url) => new URL(url));

const urlVariables = Object.fromEntries(
  serviceNames.map((name) => [`${name.toUpperCase()}_URL`, httpUrl.optional()] as const),
);

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ROUTER_HOST: z.string().min(1).default('127.0.0.1'),
  ROUTER_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  ROUTER_SUPERGRAPH: z
    .string()
    .min(1)
    .default(() => fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url))),
  USER_JWKS_URL: httpUrl.default(() => new URL('http://127.0.0.1:4001/.well-known/jwks.json')),
  AGORA_ROUTER_SECRET: z.string('must be set').min(32, 'must have at least 32 characters'),
});

/** Reads the environment; throws one `ConfigError` that names every problem. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): RouterConfig {
  const own = environment.safeParse(variables);
  const urls = z.object(urlVariables).safeParse(variables);
  if (!own.success || !urls.success) {
    const issues = [...(own.error?.issues ?? []), ...(urls.error?.issues ?? [])];
    throw new ConfigError(issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
  const subgraphUrls: Record<string, URL> = {};
  for (const name of serviceNames) {
    const url = urls.data[`${name.toUpperCase()}_URL`];
    if (url) subgraphUrls[name] = url;
  }
  return {
    host: own.data.ROUTER_HOST,
    port: own.data.ROUTER_PORT,
    isProduction: own.data.NODE_ENV === 'production',
    logLevel: own.data.LOG_LEVEL,
    supergraphPath: own.data.ROUTER_SUPERGRAPH,
    subgraphUrls,
    jwksUrl: own.data.USER_JWKS_URL,
    routerSecret: own.data.AGORA_ROUTER_SECRET,
  };
}

/** The gateway library reports usage to its vendor unless this variable says otherwise; it has no option for it. */
export function silenceVendorTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}
