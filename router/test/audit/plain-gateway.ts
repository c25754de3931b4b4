import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { z } from 'zod';
import { answerErrors } from './answer-errors.ts';
import type { StartContender } from './contender.ts';

const ignore = () => undefined;
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Apollo Gateway as it comes, under Apollo Server: the measure. */
export const startPlainGateway: StartContender = async (supergraph) => {
  // It reports usage to its vendor unless told otherwise, and has no option for it.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const server = new ApolloServer({
    gateway: new ApolloGateway({ supergraphSdl: supergraph, logger: silent }),
    stopOnTerminationSignals: false,
    logger: silent,
  });
  await server.start();
  return {
    ask: async ({ query, variables = {} }) => {
      const { body } = await server.executeOperation({ query, variables });
      const { data, errors } = z
        .object({ data: z.unknown().optional(), errors: answerErrors })
        .parse(JSON.parse(JSON.stringify(body.kind === 'single' ? body.singleResult : body.initialResult)));
      return { data, errors, parts: 1 };
    },
    [Symbol.asyncDispose]: () => server.stop(),
  };
};
