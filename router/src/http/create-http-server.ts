import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createAllowsHost, type Log, logBounded } from '@agora/kit/edge';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { RouterConfig } from '../config.ts';
import { routerError } from '../errors/router-error.ts';
import { answerOperations, isOperationsPath, type Operations } from '../operations/answer-operations.ts';
import type { RunOperation } from '../pipeline/run-operation.ts';
import { clientAddress } from '../security/client-address.ts';
import { requestIdHeader, requestIdOf } from '../telemetry/request-id.ts';
import { requestLine } from '../telemetry/request-line.ts';
import { answerExport, type Exports, isExportPath } from '../web/answer-export.ts';
import { createFindPage } from '../web/find-page.ts';
import { createSchemaFile, schemaPath } from '../web/schema-file.ts';
import { answerSession, isSessionPath } from '../web/session/answer-session.ts';
import type { ForwardToService } from '../web/service-routes.ts';
import { createStorefront } from '../web/storefront.ts';
import { answerOneClick, oneClickPath } from '../web/unsubscribe/answer-one-click.ts';
import { graphqlResponseType, readAccepted } from './negotiate/accepted.ts';
import { answerGraphql, type OpenContext } from './answer-graphql.ts';
import { createAllowsOrigin } from './origin/allows-origin.ts';
import { createAllowCrossOrigin } from './origin/cors.ts';
import { createOpenStreams } from './send/open-streams.ts';
import { pathOf } from './read/path-of.ts';
import { sendError, sendJson } from './send/send.ts';
import type { AdmissionControl } from '../admission-control.ts';

export interface HttpServerOptions {
  readonly run: RunOperation;
  readonly openContext: OpenContext;
  /** What clients see of the supergraph in force. */
  readonly apiSchema: () => GraphQLSchema;
  readonly config: Pick<
    RouterConfig,
    | 'isProduction'
    | 'limits'
    | 'corsOrigins'
    | 'hosts'
    | 'forwardHeaders'
    | 'introspection'
    | 'trustedProxies'
    | 'pagesPath'
  >;
  readonly log: Log;
  /** Absent where nobody can be known. */
  readonly operations?: Operations | undefined;
  /** Likewise. */
  readonly exports?: Exports | undefined;
  /** Absent where there are no pages, which alone ask services beside the graph. */
  readonly forwardToService?: ForwardToService | undefined;
  /** Shared with all else that clients send. */
  readonly admission: AdmissionControl;
  /** How often an open stream is shown to be alive, in place of what each protocol asks for. */
  readonly heartbeatMs?: number;
  /** How long a client may take nothing of a stream before it is dropped; 30 s unless told. */
  readonly drainTimeoutMs?: number;
}

export interface HttpServer {
  /** Not yet listening. */
  readonly server: Server;
  /** Takes no new requests, ends subscriptions and lets running operations finish; at the deadline it cuts them. */
  readonly stop: (deadline: AbortSignal) => Promise<void>;
}

/** The router's HTTP surface. Once it no longer listens, it is not healthy and keeps no connection. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const {
    config,
    log,
    run,
    openContext,
    operations,
    exports,
    forwardToService,
    admission,
    heartbeatMs,
    drainTimeoutMs,
  } = options;
  const streams = createOpenStreams();
  const allows = createAllowsOrigin(config.corsOrigins);
  const allowsHost = createAllowsHost(config.hosts);
  const allowCrossOrigin = createAllowCrossOrigin({ allows, forwardHeaders: config.forwardHeaders });
  const findPage = createFindPage(config.isProduction);
  const findStorefront = createStorefront(config.pagesPath);
  const schemaFile = createSchemaFile(options.apiSchema);
  const graphql = {
    run,
    openContext,
    allows,
    bodyBytes: config.limits.bodyBytes,
    trustedProxies: config.trustedProxies,
    log,
    streams,
    heartbeatMs,
    drainTimeoutMs,
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!server.listening) response.setHeader('connection', 'close');
    const path = pathOf(request);
    // Who looks whether it lives may know it by any name.
    if (path !== '/health' && !allowsHost(request.headers.host)) throw foreignHost();
    if (allowCrossOrigin(request, response)) return;
    if (operations && isOperationsPath(path)) return answerOperations(request, response, operations, graphql);
    const forwarded = forwardToService?.(request, response);
    if (forwarded) return forwarded;
    if (exports && isExportPath(path)) return answerExport(request, response, exports, openContext);
    if (config.pagesPath !== undefined && path === oneClickPath) {
      return answerOneClick(request, response, { run, openContext });
    }
    const page = findPage(path, request) ?? findStorefront(path, request);
    if (page) return page.send(request, response);
    if (config.pagesPath !== undefined && isSessionPath(path)) {
      return answerSession(request, response, { run, openContext, isSecure: config.isProduction });
    }
    switch (path) {
      case '/graphql':
        if (request.method === 'OPTIONS') response.writeHead(204, { allow: 'GET, POST, OPTIONS' }).end();
        else await answerGraphql(request, response, graphql);
        return;
      case schemaPath:
        if (!config.introspection) throw nothingHere();
        return schemaFile().send(request, response);
      case '/favicon.ico':
        // Browsers ask by themselves, with every page.
        response.writeHead(204, { 'cache-control': 'public, max-age=86400' }).end();
        return;
      case '/health':
        response.setHeader('cache-control', 'no-store');
        if (server.listening) sendJson(response, 200, { status: 'ok' });
        else sendJson(response, 503, { status: 'stopping' });
        return;
      default:
        throw nothingHere();
    }
  };
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    const since = performance.now();
    response.setHeader(requestIdHeader, requestIdOf(request));
    admission.admit(
      (waitedMs) => {
        // Its client has left while it waited.
        if (request.destroyed) return;
        const isLate = waitedMs > config.limits.queueMs && pathOf(request) !== '/health';
        const routed = isLate ? Promise.reject(overloaded()) : route(request, response);
        routed
          .catch((err: unknown) => fail({ request, since }, response, err, log))
          // Nothing that a client sends may end the process.
          .catch((err: unknown) => {
            log.error({ err }, 'A failure could not be told');
            response.destroy();
          });
      },
      () => clientAddress(request, config.trustedProxies),
    );
  };
  const server = createServer({ maxHeaderSize: 32 * 1024, connectionsCheckingInterval: 5_000 }, onRequest);
  // A client that asks first whether it may send a large body is told before it does.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (Number(request.headers['content-length'] ?? 0) <= config.limits.bodyBytes) response.writeContinue();
    onRequest(request, response);
  });
  // Who sends slowly does not hold a connection for the five minutes that Node allows, nor does who takes nothing.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  // An operation may wait to be planned for as long as it may run, and as long as a planning thread may take to start.
  server.timeout = 2 * config.limits.operationMs + config.limits.planningMs + 60_000;
  // Longer than load balancers keep an idle connection, so that it is they who end it, never amid a request.
  server.keepAliveTimeout = 65_000;

  return {
    server,
    async stop(deadline) {
      const cut = () => server.closeAllConnections();
      if (deadline.aborted) cut();
      deadline.addEventListener('abort', cut, { once: true });
      // A connection that is at work now is idle later, and would be kept alive for the next request.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      streams.stop();
      await closed;
      clearInterval(sweep);
    },
  };
}

function nothingHere(): GraphQLError {
  return routerError('NOT_FOUND', 'There is nothing here. GraphQL is at /graphql.');
}

function foreignHost(): GraphQLError {
  return routerError('HOST_NOT_ALLOWED', 'The router is not known by this name. ROUTER_HOSTS can name it.');
}

function overloaded(): GraphQLError {
  return routerError('OVERLOADED', 'There is too much to do at the moment. Nothing was begun: try again soon.', {
    extensions: { retryAfterMs: 1_000 },
  });
}

interface Arrival {
  readonly request: IncomingMessage;
  /** By `performance.now()`. */
  readonly since: number;
}

function fail(arrival: Arrival, response: ServerResponse, err: unknown, log: Log): void {
  const { request } = arrival;
  // A request whose connection is gone has none any more.
  const { socket } = response;
  if (response.headersSent || socket === null || socket.destroyed) {
    response.destroy();
    return;
  }
  // What is left of a body that was too large would be read as the next request.
  if (!request.complete) response.setHeader('connection', 'close');
  const shown =
    err instanceof GraphQLError
      ? err
      : new GraphQLError('Internal server error', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  logFailure(arrival, shown, err, log);
  if (shown.extensions['code'] === 'METHOD_NOT_ALLOWED') response.setHeader('allow', 'GET, POST, OPTIONS');
  const { whole } = readAccepted(request.headers.accept);
  sendError(response, shown, whole === graphqlResponseType ? whole : undefined);
}

/** A request that never became an operation gets its line here. */
function logFailure({ request, since }: Arrival, { extensions }: GraphQLError, err: unknown, log: Log): void {
  const code = String(extensions['code']);
  const lineOf = () => ({ ...requestLine(request), durationMs: Math.round(performance.now() - since), code });
  if (err instanceof GraphQLError) {
    logBounded(log, { level: 'info', message: 'A request was refused', codes: [code] }, lineOf);
  } else log.error({ ...lineOf(), err }, 'A request failed');
}
