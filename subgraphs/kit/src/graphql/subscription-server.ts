import type { Server } from 'node:http';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Credentials, Identified } from '../auth/identify.ts';
import { identityHeader } from '../auth/identity-header.ts';
import type { Revocations } from '../auth/revocation/revocations.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Log } from '../telemetry/log.ts';
import { logBounded } from '../telemetry/log-bounded.ts';
import { operationHeader, operationNameOf } from '../telemetry/operation-name.ts';
import { CodedError } from './coded-error.ts';
import { formatError } from './format-error.ts';
import { logFailure } from './log-failure.ts';

export interface SubscriptionServerOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly identify: (credentials: Credentials) => Promise<Identified>;
  readonly revocations: Pick<Revocations, 'onceRevoked'>;
  readonly contextFor: (viewer: Viewer | undefined) => Context;
}

type Params = Readonly<Record<string, unknown>>;
type Asked = Record<PropertyKey, unknown> & { viewer?: Viewer | undefined };

/** GraphQL subscriptions over graphql-transport-ws on `/graphql`, for the router alone. */
export function serveSubscriptions<Context extends object>(
  http: Server,
  { schema, log, identify, revocations, contextFor }: SubscriptionServerOptions<Context>,
): AsyncDisposable {
  const sockets = new WebSocketServer({ server: http, path: '/graphql', maxPayload: 256 * 1024 });
  const tell = (errors: readonly GraphQLError[], params: Params = {}, named: string | null | undefined) => {
    const operation = operationNameOf(named, params[operationHeader]);
    logFailure(log, { errors, operation, requestId: textOf(params['x-request-id']) });
    return shown(errors).map((error) => error.toJSON());
  };
  const shown = (errors: readonly GraphQLError[]) =>
    errors.map((error) => {
      const { message, extensions } = formatError(error.toJSON(), error);
      return new GraphQLError(message, { path: error.path, ...(extensions && { extensions }) });
    });
  const protocol = useServer<Record<string, unknown>, Asked>(
    {
      schema,
      async onConnect({ connectionParams, extra }) {
        try {
          const { viewer, origin } = await identify({
            identity: textOf(connectionParams?.[identityHeader]),
            authorization: textOf(connectionParams?.['authorization']),
          });
          extra.viewer = viewer;
          if (origin) {
            const { socket } = extra;
            socket.once(
              'close',
              revocations.onceRevoked(origin, () => socket.close(CloseCode.Forbidden, 'TOKEN_REVOKED')),
            );
          }
          return true;
        } catch (error) {
          const code = error instanceof CodedError ? error.code : 'SERVICE_UNAVAILABLE';
          const kind = { level: code === 'SERVICE_UNAVAILABLE' ? 'warn' : 'info', codes: [code] } as const;
          logBounded(log, { ...kind, message: 'a socket was refused' }, () => ({
            requestId: textOf(connectionParams?.['x-request-id']),
            operation: operationNameOf(connectionParams?.[operationHeader]),
            code,
            ...(error instanceof Error && !(error instanceof CodedError) && { cause: error.message }),
          }));
          extra.socket.close(CloseCode.Forbidden, code);
          return false;
        }
      },
      context: ({ extra }) => contextFor(extra.viewer),
      onError: ({ connectionParams }, _id, { operationName }, errors) => tell(errors, connectionParams, operationName),
      onNext: ({ connectionParams }, _id, { operationName }, _args, result) => {
        if (!result.errors) return;
        const { data, extensions, errors } = result;
        return {
          ...(data !== undefined && { data }),
          ...(extensions && { extensions }),
          errors: tell(errors, connectionParams, operationName),
        };
      },
    },
    sockets,
  );
  return { [Symbol.asyncDispose]: async () => protocol.dispose() };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
