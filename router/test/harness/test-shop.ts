import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@agora/kit/edge';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { defaultLimits, defaultSubgraphLimits, type RouterConfig } from '../../src/config.ts';
import { type Router, startRouter } from '../../src/server.ts';
import { deliverySubgraph, orderSubgraph, productSubgraph, userSubgraph } from './shop-subgraphs.ts';
import { startTestSubgraph, type SubgraphDefinition, type TestSubgraph } from './test-subgraph.ts';
import { routerSecret, startTestTokens, type TestTokens, verifyHeader } from './test-tokens.ts';

export { routerSecret, verifyHeader };

const answer = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.looseObject({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.looseObject({ code: z.string() }),
      }),
    )
    .optional(),
});

type Answer = z.infer<typeof answer>;

export interface TestShop extends AsyncDisposable {
  readonly router: Router;
  readonly tokens: TestTokens;
  readonly supergraphPath: string;
  readonly subgraph: (name: string) => TestSubgraph;
  /** Starts a stopped subgraph again where it was. */
  readonly restart: (name: string) => Promise<void>;
  readonly ask: (
    query: string,
    options?: { headers?: Record<string, string>; variables?: Record<string, unknown> },
  ) => Promise<Answer & { status: number }>;
  /** A client over WebSocket that does not reconnect. */
  readonly connect: (params?: Record<string, unknown>) => Client;
}

const shopSubgraphs: readonly SubgraphDefinition[] = [orderSubgraph, userSubgraph, productSubgraph, deliverySubgraph];

/** Subgraphs, those of the shop unless others are given, their supergraph in a file, and a router over it. */
export async function startTestShop(
  overrides: Partial<RouterConfig> = {},
  definitions = shopSubgraphs,
  log = createLog('router', 'silent'),
): Promise<TestShop> {
  await using starting = new AsyncDisposableStack();
  const tokens = starting.use(await startTestTokens());
  const subgraphs = new Map<string, TestSubgraph>();
  starting.defer(async () => {
    for (const subgraph of subgraphs.values()) await subgraph[Symbol.asyncDispose]();
  });
  for (const definition of definitions) subgraphs.set(definition.name, await startTestSubgraph(definition));
  const subgraph = (name: string) => found(subgraphs.get(name), name);

  const folder = await mkdtemp(join(tmpdir(), 'agora-router-'));
  starting.defer(() => rm(folder, { recursive: true }));
  const supergraphPath = join(folder, 'supergraph.graphql');
  await writeFile(supergraphPath, compose(definitions));

  const router = starting.use(
    await startRouter(
      {
        host: '127.0.0.1',
        port: 0,
        metricsPort: undefined,
        isProduction: false,
        logLevel: 'silent',
        supergraphPath,
        subgraphUrls: Object.fromEntries([...subgraphs.values()].map(({ name, url }) => [name, new URL(url)])),
        identity: { jwksUrl: tokens.jwksUrl, routerSecret },
        forwardHeaders: [],
        corsOrigins: ['https://shop.example'],
        hosts: [],
        trustedProxies: 0,
        countryHeader: undefined,
        pagesPath: undefined,
        introspection: true,
        safelistPath: undefined,
        engine: 'agora',
        limits: defaultLimits,
        subgraph: defaultSubgraphLimits,
        sharing: 'calls',
        cache: 'off',
        transports: undefined,
        redisUrl: undefined,
        ...overrides,
      },
      log,
    ),
  );

  const running = starting.move();
  return {
    router,
    tokens,
    supergraphPath,
    subgraph,
    restart: async (name) => {
      const definition = found(
        definitions.find((candidate) => candidate.name === name),
        name,
      );
      subgraphs.set(name, await startTestSubgraph(definition, subgraph(name).port));
    },
    ask: async (query, { headers = {}, variables = {} } = {}) => {
      const response = await fetch(router.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...answer.parse(await response.json()) };
    },
    connect: (params = {}) =>
      createClient({
        url: router.url.replace(/^http/, 'ws'),
        webSocketImpl: WebSocket,
        connectionParams: params,
        retryAttempts: 0,
      }),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Composes subgraphs as `npm run compose` does. */
export function compose(services: readonly SubgraphDefinition[]): string {
  const { supergraphSdl, errors } = composeServices(
    services.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid/graphql` })),
  );
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`The test shop has no ${name}`);
  return value;
}
