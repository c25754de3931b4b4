import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type ExecutionResult, type FormattedExecutionResult } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { ErrorMask } from '../errors/error-mask.ts';
import { PublicError } from '../errors/public-error.ts';
import { routerError } from '../errors/router-error.ts';
import { SubscriptionEnded } from '../pipeline/answer.ts';
import type { RouterContext } from '../security/router-context.ts';
import type { Supergraph } from '../supergraph/gateway-supergraph.ts';
import { closeAtExpiry } from './close-at-expiry.ts';
import { EventQueue } from './event-queue.ts';
import type { Connection, OpenConnection } from './open-connection.ts';
import { PreparedOperation } from './prepared-operation.ts';
import { type Operation, readOperation } from './read-operation.ts';
import { subscribe, type SubscribeOptions } from './subscribe.ts';
import { SubscriptionRefused } from './subscription-refused.ts';
import { WorkAtHand } from './work-at-hand.ts';

const largestMessage = 1024 * 1024;
/** Each subscription costs a socket to a subgraph. */
const mostOperationsAtOnce = 100;

export interface WebSocketOptions extends SubscribeOptions {
  readonly supergraph: () => Supergraph;
  readonly openConnection: OpenConnection;
  /** Runs a query or mutation as it would run over HTTP; its errors are public already. */
  readonly execute: (operation: Operation, context: RouterContext) => Promise<ExecutionResult>;
  readonly maskError: ErrorMask;
}

export interface WebSocketSurface {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Lets queries and mutations finish, then closes every socket with 1001; at the deadline it cuts them. */
  readonly stop: (deadline: AbortSignal) => Promise<void>;
}

/** Serves `graphql-transport-ws`. */
export function serveWebSocket(options: WebSocketOptions): WebSocketSurface {
  const { supergraph, openConnection, execute, maskError, log } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  const work = new WorkAtHand();

  const server = useServer<Record<string, unknown>, { connection: Connection }>(
    {
      async onConnect({ connectionParams, extra }) {
        const connection = await openConnection(connectionParams, extra.request);
        if ('closeCode' in connection) {
          extra.socket.close(connection.closeCode, connection.reason);
          return false;
        }
        extra.connection = connection;
        closeAtExpiry(extra.socket, connection.caller);
        return true;
      },
      onSubscribe({ extra: { connection }, subscriptions }, _id, payload) {
        if (Object.keys(subscriptions).length > mostOperationsAtOnce) {
          const message = `A socket runs at most ${mostOperationsAtOnce} operations at once. End one first.`;
          return [routerError('TOO_MANY_OPERATIONS', message)];
        }
        const current = supergraph();
        const operation = readOperation(current.apiSchema, payload);
        if (!('document' in operation)) return operation;
        if (!connection) throw new Error('An operation came before its connection was acknowledged');
        return {
          schema: current.apiSchema,
          document: operation.document,
          operationName: operation.operationName,
          contextValue: new PreparedOperation(payload, current, operation, connection.context()),
        };
      },
      execute({ contextValue }) {
        const { message, operation, context } = PreparedOperation.from(contextValue);
        work.begin(message);
        return execute(operation, context).catch((error: unknown) => {
          work.end(message);
          throw error;
        });
      },
      onComplete: (_connection, _id, message) => work.end(message),
      subscribe({ contextValue }) {
        const prepared = PreparedOperation.from(contextValue);
        try {
          return subscribe(prepared.supergraph, prepared.operation, prepared.context, options);
        } catch (error) {
          // Thrown from here, it would close the whole socket.
          return failed(error);
        }
      },
      onNext: (_connection, _id, _payload, _args, { errors, data = null }): FormattedExecutionResult => ({
        data,
        ...(errors ? { errors: errors.map((error) => shown(error, maskError)) } : {}),
      }),
      onError: (_connection, _id, _payload, errors) =>
        errors.flatMap(unwrapped).map((error) => shown(error, maskError)),
      // Reasons of closing would otherwise carry the messages of internal errors.
      isProd: true,
    },
    sockets,
  );

  return {
    upgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
    },
    async stop(deadline) {
      const cut = Promise.withResolvers<undefined>();
      deadline.addEventListener('abort', () => {
        cut.resolve(undefined);
        for (const socket of sockets.clients) socket.terminate();
        log.warn({ sockets: sockets.clients.size }, 'Sockets were cut at the deadline');
      });
      await Promise.race([work.finished(), cut.promise]);
      await server.dispose();
    },
  };
}

function failed(error: unknown): EventQueue<ExecutionResult> {
  const queue = new EventQueue<ExecutionResult>(() => undefined);
  queue.end(error instanceof Error ? error : new Error(String(error)));
  return queue;
}

/** What ended a subscription reaches us wrapped by the protocol library. */
function unwrapped(error: GraphQLError): readonly GraphQLError[] {
  const { originalError } = error;
  if (originalError instanceof SubscriptionRefused) return originalError.errors;
  if (originalError instanceof SubscriptionEnded) {
    return originalError.errors.map(({ message, extensions = {} }) => new GraphQLError(message, { extensions }));
  }
  return [originalError instanceof GraphQLError ? originalError : error];
}

function shown(error: GraphQLError, maskError: ErrorMask) {
  return error instanceof PublicError ? error.toJSON() : maskError(error.toJSON(), error);
}
