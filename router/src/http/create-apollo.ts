import type { Log } from '@agora/kit';
import type { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { ErrorMask } from '../errors/error-mask.ts';
import type { RouterContext } from '../security/router-context.ts';
import { refuseSubscriptions } from './refuse-subscriptions.ts';

/** The GraphQL server in front of the gateway, not yet started. */
export function createApollo(
  gateway: ApolloGateway,
  maskError: ErrorMask,
  isProduction: boolean,
  log: Log,
): ApolloServer<RouterContext> {
  return new ApolloServer<RouterContext>({
    gateway,
    formatError: maskError,
    plugins: [
      isProduction ? ApolloServerPluginLandingPageDisabled() : ApolloServerPluginLandingPageLocalDefault(),
      refuseSubscriptions,
    ],
    introspection: !isProduction,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log.child({}, { level: 'warn' }),
    nodeEnv: isProduction ? 'production' : 'development',
  });
}
