import type { Log } from '@agora/kit';
import { ApolloGateway } from '@apollo/gateway';
import { type RouterConfig, silenceVendorTelemetry } from '../config.ts';
import type { CallSubgraph } from '../engine/call-subgraph.ts';
import { createDataSource } from '../engine/data-source.ts';
import { addressOf } from './subgraph-address.ts';
import type { SupergraphFile } from './gateway-supergraph-file.ts';

/** The gateway over the supergraph in force; it follows each swap. */
export function createGateway(
  config: RouterConfig,
  supergraph: SupergraphFile,
  call: CallSubgraph,
  log: Log,
): ApolloGateway {
  silenceVendorTelemetry();
  return new ApolloGateway({
    supergraphSdl: ({ update }) => {
      supergraph.onChange((next) => update(next.sdl));
      return Promise.resolve({ supergraphSdl: supergraph.current().sdl });
    },
    buildService: ({ name, url }) => createDataSource(addressOf(name, url, config.subgraphUrls), call),
    __exposeQueryPlanExperimental: !config.isProduction,
    logger: log.child({}, { level: 'warn' }),
  });
}
