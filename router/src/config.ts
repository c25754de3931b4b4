import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TransportsConfig, transportsSchema } from '@agora/kit/edge';
import { serviceNames } from '@agora/schema';
import { z } from 'zod';

/** All that can be set about a router. */
export interface RouterConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Serves `/metrics` to operators on a port of its own; absent when nobody asks. */
  readonly metricsPort: number | undefined;
  /** Production has no Sandbox page, no GraphiQL, and by default no introspection and no other origins. */
  readonly isProduction: boolean;
  readonly logLevel: string;
  /** The composed supergraph; watched, and swapped when it changes. */
  readonly supergraphPath: string;
  /** Where a subgraph is reached, by its name in the supergraph. For one left out, the supergraph's own URL holds. */
  readonly subgraphUrls: Readonly<Record<string, URL>>;
  /** Who asks; absent for a router over a foreign supergraph, where all are guests and subgraphs are told nothing. */
  readonly identity: IdentityConfig | undefined;
  /** Headers of the client that go on to subgraphs as they are, in lower case. Answers are shared only where they are equal. */
  readonly forwardHeaders: readonly string[];
  /** Whose pages may ask, by fetch and by WebSocket: origins, of any port with `:*`; `*` is everyone. */
  readonly corsOrigins: readonly string[];
  /** The folder of the built storefront, served at `/`; absent where there is none. */
  readonly pagesPath: string | undefined;
  /** By which names it may be asked, beside localhost and addresses; `*` by any. */
  readonly hosts: readonly string[];
  /** How many proxies before the router write to `x-forwarded-for` whom they speak for: guests are counted by address. */
  readonly trustedProxies: number;
  /** The header in which one of those proxies writes the client's country, in lower case; absent where none does. */
  readonly countryHeader: string | undefined;
  readonly introspection: boolean;
  /** A JSON file of the operations that may be run, by the SHA-256 of their text, beside those of the session of its pages; absent when any may. */
  readonly safelistPath: string | undefined;
  /** What plans and runs operations. */
  readonly engine: Engine;
  readonly limits: Limits;
  readonly subgraph: SubgraphLimits;
  /** What of equal queries in flight is shared between requests of the same identity; never mutations. */
  readonly sharing: Sharing;
  /** Where entities are kept for as long as subgraphs say they may be. */
  readonly cache: 'off' | 'memory' | 'redis';
  /** How services are heard that tell of changes; absent where none are, and entities are kept as long as allowed. */
  readonly transports: TransportsConfig | undefined;
  /** Rates are counted and entities kept there; in this process when absent. */
  readonly redisUrl: URL | undefined;
}

export interface IdentityConfig {
  /** The public keys of the access tokens. */
  readonly jwksUrl: URL;
  /** Of the router alone: it signs the identity that subgraphs are shown; at least 32 characters. */
  readonly routerSecret: string;
}

/** Our own, or Apollo's gateway. */
export type Engine = 'agora' | 'apollo';

export type Sharing = 'none' | 'calls' | 'operations';

/** What one client may ask. Counts, unless the name says otherwise. */
export interface Limits {
  readonly bodyBytes: number;
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Selected fields, with fragments spread out. */
  readonly fields: number;
  readonly cost: number;
  readonly operationMs: number;
  readonly planningMs: number;
  /** Concurrent, of one identity; guests are told apart by their address. */
  readonly subscriptions: number;
  /** Operations of one identity: so many at once, refilled at so many a second. */
  readonly rateBurst: number;
  readonly ratePerSecond: number;
  /** A request that waits longer for its turn is refused before anything is done for it. */
  readonly queueMs: number;
}

export interface SubgraphLimits {
  readonly timeoutMs: number;
  /** How often a query that failed to reach its subgraph is sent again. */
  readonly retries: number;
  /** After so many calls in a row to which nothing answered, a subgraph is not called ... */
  readonly breakerFailures: number;
  /** ... until so long has passed and one call has been tried. */
  readonly breakerRestMs: number;
  /** A call that waits longer for its turn is refused before it leaves. */
  readonly queueMs: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 1024 * 1024,
  tokens: 10_000,
  depth: 30,
  aliases: 100,
  rootFields: 30,
  fields: 5_000,
  cost: 1_000_000,
  operationMs: 30_000,
  planningMs: 10_000,
  subscriptions: 100,
  rateBurst: 1_000,
  ratePerSecond: 200,
  queueMs: 1_000,
};

export const defaultSubgraphLimits: SubgraphLimits = {
  timeoutMs: 10_000,
  retries: 2,
  breakerFailures: 10,
  breakerRestMs: 2_000,
  queueMs: 1_000,
};

/** Four times what the dearest page of the shop costs; the README has a table of them. */
const shopCost = 5_000;

/** What is wrong with the environment, one line for each problem. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http URL' }).transform((url) => new URL(url));
const count = (otherwise: number) => z.coerce.number().int().positive().default(otherwise);
const originForm = /^(?:\*|https?:\/\/[^/*\s]+?(?::\*)?)$/;
/** Of the pages that developers serve, and of Apollo Sandbox. */
const developmentOrigins = [
  'http://localhost:*',
  'http://127.0.0.1:*',
  'http://[::1]:*',
  'https://localhost:*',
  'https://studio.apollographql.com',
  'https://sandbox.embed.apollographql.com',
];
const names = (text: string) =>
  text
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
const list = z.string().default('').transform(names);
const origins = z
  .string()
  .transform(names)
  .refine(
    (all) => all.every((name) => originForm.test(name)),
    'must be origins such as https://shop.example, with commas; :* is any port',
  );

const urlVariables = Object.fromEntries(
  serviceNames.map((name) => [`${name.toUpperCase()}_URL`, httpUrl.optional()] as const),
);

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ROUTER_HOST: z.string().min(1).default('127.0.0.1'),
  ROUTER_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  ROUTER_METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  ROUTER_SUPERGRAPH: z
    .string()
    .min(1)
    .default(() => fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url))),
  ROUTER_FORWARD_HEADERS: list,
  ROUTER_CORS_ORIGINS: origins.optional(),
  ROUTER_HOSTS: z.string().transform(names).optional(),
  ROUTER_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  ROUTER_COUNTRY_HEADER: z
    .string()
    .regex(/^[\w-]+$/, 'must be the name of a header')
    .toLowerCase()
    .optional(),
  ROUTER_PAGES: z.string().min(1).optional(),
  ROUTER_INTROSPECTION: z.stringbool().optional(),
  ROUTER_SAFELIST: z.string().min(1).optional(),
  ROUTER_ENGINE: z.enum(['agora', 'apollo']).default('agora'),
  ROUTER_SHARING: z.enum(['none', 'calls', 'operations']).default('calls'),
  ROUTER_CACHE: z.enum(['off', 'memory', 'redis']).default('memory'),
  ROUTER_MAX_BODY_BYTES: count(defaultLimits.bodyBytes),
  ROUTER_MAX_TOKENS: count(defaultLimits.tokens),
  ROUTER_MAX_DEPTH: count(defaultLimits.depth),
  ROUTER_MAX_ALIASES: count(defaultLimits.aliases),
  ROUTER_MAX_ROOT_FIELDS: count(defaultLimits.rootFields),
  ROUTER_MAX_FIELDS: count(defaultLimits.fields),
  ROUTER_MAX_COST: count(shopCost),
  ROUTER_OPERATION_TIMEOUT_MS: count(defaultLimits.operationMs),
  ROUTER_PLANNING_TIMEOUT_MS: count(defaultLimits.planningMs),
  ROUTER_MAX_SUBSCRIPTIONS: count(defaultLimits.subscriptions),
  ROUTER_RATE_BURST: count(defaultLimits.rateBurst),
  ROUTER_RATE_PER_SECOND: count(defaultLimits.ratePerSecond),
  ROUTER_QUEUE_MS: count(defaultLimits.queueMs),
  ROUTER_SUBGRAPH_TIMEOUT_MS: count(defaultSubgraphLimits.timeoutMs),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be a redis URL' })
    .transform((url) => new URL(url))
    .optional(),
  USER_JWKS_URL: httpUrl.default(() => new URL('http://127.0.0.1:4001/.well-known/jwks.json')),
  AGORA_ROUTER_SECRET: z.string('must be set').min(32, 'must have at least 32 characters'),
});

/** A router over a supergraph of its own: no shop around it, so nobody can be known, nor what fields cost. */
const standalone = environment.extend({
  AGORA_ROUTER_SECRET: z.undefined(),
  ROUTER_MAX_COST: count(defaultLimits.cost),
});

/** What the command line may say in place of the environment. */
export interface CommandLine {
  /** A supergraph that is not this shop's. */
  readonly supergraph: string | undefined;
  readonly port: string | undefined;
}

/** Reads the environment; throws one `ConfigError` that names every problem. */
export function readConfig(
  variables: NodeJS.ProcessEnv = process.env,
  { supergraph, port }: CommandLine = { supergraph: undefined, port: undefined },
): RouterConfig {
  const isStandalone = supergraph !== undefined;
  const given: NodeJS.ProcessEnv = {
    ...variables,
    ...(isStandalone ? { ROUTER_SUPERGRAPH: supergraph, AGORA_ROUTER_SECRET: undefined } : {}),
    ...(port === undefined ? {} : { ROUTER_PORT: port }),
  };
  const own = (isStandalone ? standalone : environment).safeParse(given);
  const urls = z.object(urlVariables).safeParse(isStandalone ? {} : given);
  const isHearing = !isStandalone && given['AGORA_TRANSPORT_SECRET'] !== undefined;
  const transports = z.optional(transportsSchema).safeParse(isHearing ? given : undefined);
  if (!own.success || !urls.success || !transports.success) {
    const issues = [own, urls, transports].flatMap(({ error }) => error?.issues ?? []);
    throw new ConfigError(issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
  const subgraphUrls: Record<string, URL> = {};
  for (const name of serviceNames) {
    const url = urls.data[`${name.toUpperCase()}_URL`];
    if (url) subgraphUrls[name] = url;
  }
  const settings = own.data;
  const isProduction = settings.NODE_ENV === 'production';
  const pagesPath = isStandalone ? undefined : settings.ROUTER_PAGES;
  return {
    host: settings.ROUTER_HOST,
    port: settings.ROUTER_PORT,
    metricsPort: settings.ROUTER_METRICS_PORT,
    isProduction,
    logLevel: settings.LOG_LEVEL,
    supergraphPath: settings.ROUTER_SUPERGRAPH,
    subgraphUrls,
    identity:
      settings.AGORA_ROUTER_SECRET === undefined
        ? undefined
        : { jwksUrl: settings.USER_JWKS_URL, routerSecret: settings.AGORA_ROUTER_SECRET },
    forwardHeaders: settings.ROUTER_FORWARD_HEADERS,
    corsOrigins: settings.ROUTER_CORS_ORIGINS ?? (isProduction ? [] : developmentOrigins),
    hosts: settings.ROUTER_HOSTS ?? (isProduction ? ['*'] : []),
    trustedProxies: settings.ROUTER_TRUSTED_PROXIES,
    countryHeader: settings.ROUTER_COUNTRY_HEADER,
    pagesPath,
    introspection: settings.ROUTER_INTROSPECTION ?? !isProduction,
    safelistPath: safelistOf(settings.ROUTER_SAFELIST ?? (isProduction && pagesPath ? 'pages' : 'off'), pagesPath),
    engine: settings.ROUTER_ENGINE,
    limits: {
      bodyBytes: settings.ROUTER_MAX_BODY_BYTES,
      tokens: settings.ROUTER_MAX_TOKENS,
      depth: settings.ROUTER_MAX_DEPTH,
      aliases: settings.ROUTER_MAX_ALIASES,
      rootFields: settings.ROUTER_MAX_ROOT_FIELDS,
      fields: settings.ROUTER_MAX_FIELDS,
      cost: settings.ROUTER_MAX_COST,
      operationMs: settings.ROUTER_OPERATION_TIMEOUT_MS,
      planningMs: settings.ROUTER_PLANNING_TIMEOUT_MS,
      subscriptions: settings.ROUTER_MAX_SUBSCRIPTIONS,
      rateBurst: settings.ROUTER_RATE_BURST,
      ratePerSecond: settings.ROUTER_RATE_PER_SECOND,
      queueMs: settings.ROUTER_QUEUE_MS,
    },
    subgraph: {
      ...defaultSubgraphLimits,
      timeoutMs: settings.ROUTER_SUBGRAPH_TIMEOUT_MS,
      queueMs: settings.ROUTER_QUEUE_MS,
    },
    sharing: settings.ROUTER_SHARING,
    cache: settings.ROUTER_CACHE,
    transports: transports.data,
    redisUrl: isStandalone ? undefined : settings.REDIS_URL,
  };
}

/** The file of a list; `pages` is what the build of the pages has beside them. */
function safelistOf(given: string, pagesPath: string | undefined): string | undefined {
  if (given === 'off') return undefined;
  if (given !== 'pages') return given;
  if (pagesPath === undefined) throw new ConfigError('ROUTER_SAFELIST: there are no pages: set ROUTER_PAGES, too');
  return join(pagesPath, 'operations.json');
}
