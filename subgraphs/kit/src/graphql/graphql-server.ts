import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { type Client, clientHeader } from '../auth/client-header.ts';
import { identityHeader } from '../auth/identity-header.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { AllowsHost } from '../subgraph/allows-host.ts';
import type { HttpHandler } from '../subgraph/http-server.ts';
import { readBody } from '../subgraph/read-body.ts';
import type { Log } from '../telemetry/log.ts';
import { operationHeader, operationNameOf } from '../telemetry/operation-name.ts';
import { withSpan } from '../telemetry/trace.ts';
import type { Credentials, Identified } from '../auth/identify.ts';
import { CodedError } from './coded-error.ts';
import type { OperationGate } from './operation-gate.ts';
import { formatError } from './format-error.ts';
import { logFailure } from './log-failure.ts';
import { foreignHost } from './explorer-routes.ts';
import { refuseExplorer } from './refuse-explorer.ts';
import { refuseRequest } from './refuse-request.ts';

/** The page that developers look at this subgraph with. */
interface Explorer {
  readonly isMeant: (identity: string | undefined) => Promise<boolean>;
  readonly allowsHost: AllowsHost;
  readonly identify: (credentials: Credentials) => Promise<Identified>;
}

export interface GraphqlServerOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly identify: (credentials: Credentials) => Promise<Identified>;
  readonly contextFor: (viewer: Viewer | undefined, client: Client | undefined) => Context;
  readonly gate: OperationGate;
  /** Who asks from the explorer's page; without it there is no page and no introspection. */
  readonly explorer: Explorer | undefined;
  readonly onOperation: (seconds: number) => void;
}

export interface GraphqlServer extends AsyncDisposable {
  readonly handle: HttpHandler;
}

interface Asked {
  readonly headers: HeaderMap;
  readonly viewer: Viewer | undefined;
  readonly client: Client | undefined;
  readonly body: string;
}

/** GraphQL over HTTP, for the router alone; outside production also for the explorer's page, within limits. */
export async function startGraphqlServer<Context extends object>(
  options: GraphqlServerOptions<Context>,
): Promise<GraphqlServer> {
  const { explorer, log } = options;
  const server = new ApolloServer<Context>({
    schema: options.schema,
    introspection: explorer !== undefined,
    includeStacktraceInErrorResponses: false,
    formatError,
    logger: log,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginInlineTraceDisabled(), failureLog(log)],
  });
  await server.start();

  const answer = async (request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> => {
    const { headers } = asked;
    const result = await withSpan('graphql', headers.get('traceparent'), () =>
      server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method?.toUpperCase() ?? 'GET',
          headers,
          search: new URL(request.url ?? '/', 'http://localhost').search,
          body: parseJson(asked.body),
        },
        context: () => Promise.resolve(options.contextFor(asked.viewer, asked.client)),
      }),
    );
    for (const [name, value] of result.headers) response.setHeader(name, value);
    response.statusCode = result.status ?? 200;
    if (result.body.kind === 'complete') response.end(result.body.string);
    else {
      for await (const chunk of result.body.asyncIterator) response.write(chunk);
      response.end();
    }
  };

  return {
    async handle(request, response) {
      const since = performance.now();
      const refused = { request, response, since };
      const body = request.method === 'POST' ? await readBody(request) : '';
      if (body === undefined) {
        const tooLarge = new CodedError('PAYLOAD_TOO_LARGE', 'The request is larger than 1 MiB.');
        refuseRequest(log, refused, 413, tooLarge, { connection: 'close' });
        return;
      }
      const headers = new HeaderMap();
      for (const [name, value] of Object.entries(request.headers)) {
        if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
      }
      if (explorer && request.method === 'GET' && headers.get('accept')?.includes('text/html')) {
        response.writeHead(302, { location: '/graphiql' }).end();
        return;
      }
      const credentials = {
        identity: headers.get(identityHeader),
        authorization: headers.get('authorization'),
        client: headers.get(clientHeader),
      };
      let viewer: Viewer | undefined;
      let client: Client | undefined;
      try {
        if (explorer && (await explorer.isMeant(credentials.identity))) {
          if (!explorer.allowsHost(request.headers.host)) {
            refuseRequest(log, refused, 421, foreignHost());
            return;
          }
          ({ viewer, client } = await explorer.identify(credentials));
          const beyond = refuseExplorer(parseJson(body), options.schema);
          if (beyond) {
            refuseRequest(log, refused, 400, beyond);
            return;
          }
        } else ({ viewer, client } = await options.identify(credentials));
      } catch (error) {
        const known =
          error instanceof CodedError
            ? error
            : new CodedError('SERVICE_UNAVAILABLE', 'The access token cannot be checked at the moment.', {
                cause: error,
              });
        refuseRequest(log, refused, known.code === 'SERVICE_UNAVAILABLE' ? 503 : 401, known);
        return;
      }
      try {
        await options.gate.run(() => answer(request, response, { headers, viewer, client, body }));
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        refuseRequest(log, refused, 503, error, { 'retry-after': '1' });
      }
      options.onOperation((performance.now() - since) / 1000);
    },
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

function failureLog(log: Log): ApolloServerPlugin {
  return {
    requestDidStart: () => {
      const since = performance.now();
      return Promise.resolve({
        willSendResponse: ({ errors, request, operationName }) => {
          if (errors && errors.length > 0) {
            const headers = request.http?.headers;
            const requestId = headers?.get('x-request-id');
            const operation = operationNameOf(operationName, request.operationName, headers?.get(operationHeader));
            logFailure(log, { errors, operation, requestId, durationMs: performance.now() - since });
          }
          return Promise.resolve();
        },
      });
    },
  };
}

/** `undefined` makes Apollo Server answer 400 in its own words. */
function parseJson(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
