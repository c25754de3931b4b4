import type { Log } from '@agora/kit/edge';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { z } from 'zod';
import type { FetchCall, FetchDocument } from '../subgraph/call/fetch-call.ts';
import type { Gateway } from '../supergraph/gateway.ts';
import { reportNothing } from './config.ts';
import { readResult } from './read-result.ts';
import { type GatewayContext, SubgraphSource } from './subgraph-source.ts';
import { withoutAccessPurpose } from './without-access-purpose.ts';

const variablesOf = z.record(z.string(), z.unknown());

/** All that would speak to clients or to their maker: the router does the one, and nobody the other. */
const nothingBeside = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Apollo Gateway under Apollo Server. It has neither sockets nor timers, and goes with the last operation that it runs. */
export async function openApolloGateway(supergraph: string, log: Pick<Log, 'warn' | 'error'>): Promise<Gateway> {
  reportNothing();
  const logger = loggerTo(log);
  const gateway = new ApolloGateway({
    supergraphSdl: withoutAccessPurpose(supergraph),
    buildService: ({ name }) => new SubgraphSource(name),
    logger,
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    logger,
    plugins: nothingBeside,
    introspection: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await server.start();
  /** The calls of an operation have the same documents whenever it is run: by them the cache knows what may be kept. */
  const documents = new WeakMap<FetchDocument, Map<string, FetchDocument>>();
  return {
    async run({ document, variables }: FetchCall, ask) {
      const known = documents.get(document) ?? new Map<string, FetchDocument>();
      documents.set(document, known);
      const { body } = await server.executeOperation(
        { query: document.text, variables: variablesOf.parse(JSON.parse(`{${variables}}`)) },
        { contextValue: { ask, documents: known } },
      );
      if (body.kind === 'incremental') throw new Error('Apollo Gateway defers nothing');
      return readResult(body.singleResult);
    },
  };
}

function loggerTo(log: Pick<Log, 'warn' | 'error'>) {
  const ignore = () => undefined;
  return {
    debug: ignore,
    info: ignore,
    warn: (message?: unknown) => log.warn({ by: 'Apollo Gateway' }, String(message)),
    error: (message?: unknown) => log.error({ by: 'Apollo Gateway' }, String(message)),
  };
}
