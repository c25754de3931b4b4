import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bearer } from '../auth/identify.ts';
import type { Revocations } from '../auth/revocation/revocations.ts';
import { CodedError } from '../graphql/coded-error.ts';
import { OperationGate } from '../graphql/operation-gate.ts';
import type { Clock } from '../subgraph/clock.ts';
import type { HttpHandler } from '../subgraph/http-server.ts';
import type { RouteBounds } from '../subgraph/service-bounds.ts';
import type { Transact } from '../subgraph/unit-of-work.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { withSpan } from '../telemetry/trace.ts';
import { logRefusal } from './log-refusal.ts';
import { matchRoute } from './match-route.ts';
import { problemOf, sendProblem } from './problem.ts';
import type { Route } from './route.ts';
import { RouteError } from './route-error.ts';
import { sendAnswer, type Sending } from './send-answer.ts';

export interface RouteServing<Stores, Settings, Resources> {
  readonly stores: Stores;
  readonly resources: Resources;
  readonly transact: Transact<Stores, Settings>;
  readonly snapshot: Sending<Stores>['snapshot'];
  readonly settings: Settings;
  readonly now: Clock;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'routeSeconds'>;
  readonly bounds: RouteBounds;
  /** Who a user's own token says they are; who changes something must not have been revoked at this moment. */
  readonly identify: (authorization: string | undefined, isChange: boolean) => Promise<Bearer>;
  readonly revocations: Pick<Revocations, 'onceRevoked'>;
  /** Paths of the kit. */
  readonly taken: readonly string[];
}

/** Answers what a service declares beside GraphQL, and everything else with 404. */
export function serveRoutes<Stores, Settings, Resources>(
  routes: readonly Route<Stores, Settings, Resources>[],
  serving: RouteServing<Stores, Settings, Resources>,
): HttpHandler {
  const { bounds, log, metrics } = serving;
  const match = matchRoute(routes, serving.taken);
  const short = new OperationGate(bounds.short);
  const long = new OperationGate(bounds.long);

  const find = (path: string, asked: string) => {
    const found = match(path);
    if (found.length === 0) throw new RouteError(404, 'NOT_FOUND', 'There is nothing here. GraphQL is at /graphql.');
    const method = asked === 'HEAD' ? 'GET' : asked;
    const matched = found.find(({ route }) => route.method === method);
    if (matched) return matched;
    const allow = found.map(({ route }) => route.method).join(', ');
    throw new RouteError(405, 'METHOD_NOT_ALLOWED', `This is answered to ${allow}.`, { headers: { allow } });
  };

  return async (request, response) => {
    const since = performance.now();
    const { path, search } = placeOf(request);
    const over = new AbortController();
    let name = 'none';
    const fail = (error: unknown) => {
      const problem = problemOf(error);
      logRefusal(log, { problem, route: name, request, durationMs: performance.now() - since });
      if (!response.headersSent) sendProblem(response, problem);
      else response.destroy();
    };
    const go = async ({ route, params }: ReturnType<typeof find>) => {
      over.signal.addEventListener('abort', () => {
        if (over.signal.reason instanceof ClientGone)
          log.info({ route: name }, 'a client went away before it was answered');
        else fail(over.signal.reason);
      });
      using _ended = endsWith(over, { request, response, withinMs: route.isLong ? bounds.longMs : bounds.shortMs });
      try {
        await answer(route, { request, response, params, search, over });
      } catch (error) {
        // The rest of what was given up, and was told of before.
        if (!over.signal.aborted) fail(error);
      }
    };
    try {
      const found = find(path, request.method ?? 'GET');
      name = `${found.route.method} ${found.route.path}`;
      await withSpan(name, textOf(request.headers['traceparent']), () => go(found));
    } catch (error) {
      fail(error);
    } finally {
      const status = response.headersSent ? response.statusCode : 'gone';
      metrics.routeSeconds.observe({ route: name, status }, (performance.now() - since) / 1_000);
    }
  };

  async function answer(
    route: Route<Stores, Settings, Resources>,
    { request, response, params, search, over }: Going,
  ): Promise<void> {
    const { stores, resources, settings, now, transact, snapshot } = serving;
    const { signal } = over;
    const { stallMs } = bounds;
    await using stack = new AsyncDisposableStack();
    const identify = async () => {
      const { viewer, origin } = await serving
        .identify(request.headers.authorization, route.method !== 'GET')
        .catch(asUnavailable);
      const revoked = () => over.abort(new RouteError(401, 'TOKEN_REVOKED', 'The access token was revoked.'));
      if (origin) stack.defer(serving.revocations.onceRevoked(origin, revoked));
      return viewer;
    };
    const { receive } = await route.admit({
      request,
      params,
      search,
      asking: { headers: request.headers, settings, now: now(), identify },
      receiving: { stack, stallMs, onStall: () => over.abort(tooSlow()) },
    });
    const context = { stores, resources, settings, log, now, signal, transact: heeding(signal, transact) };
    const reply = async (ready: Awaited<ReturnType<typeof receive>>) => {
      const made = await ready(context);
      signal.throwIfAborted();
      await sendAnswer(response, made, { snapshot, signal, stallMs });
    };
    if (route.isLong) {
      await long.run(async () => reply(await receive()));
      return;
    }
    const ready = await receive();
    await short.run(() => reply(ready));
  }
}

interface Going {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  readonly over: AbortController;
}

class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

/** Of a token that cannot be checked, because its keys cannot be had. */
function asUnavailable(cause: unknown): never {
  if (cause instanceof CodedError) throw cause;
  throw new CodedError('SERVICE_UNAVAILABLE', 'The access token cannot be checked at the moment.', { cause });
}

const tooSlow = () => new RouteError(408, 'REQUEST_TIMEOUT', 'What was to be sent did not arrive in time.');

/** Not read as a URL: `//` is a path that a client can ask for, and no URL. */
function placeOf({ url = '/' }: IncomingMessage) {
  const [path = '/', ...rest] = url.split('?');
  return { path, search: new URLSearchParams(rest.join('?')) };
}

/** Aborts when the client goes away or the time is over, until disposed. */
function endsWith(
  over: AbortController,
  { request, response, withinMs }: Pick<Going, 'request' | 'response'> & { readonly withinMs: number },
): Disposable {
  const onClose = () => {
    if (!response.writableFinished) over.abort(new ClientGone('the client went away'));
  };
  const onTime = () => {
    const late = new RouteError(503, 'TIMED_OUT', 'It took longer than it may. It may have had its effect.');
    over.abort(request.complete ? late : tooSlow());
  };
  const timer = setTimeout(onTime, withinMs);
  response.once('close', onClose);
  return {
    [Symbol.dispose]() {
      clearTimeout(timer);
      response.off('close', onClose);
    },
  };
}

/** Nobody waits for what is not committed when the request is over: it is undone. */
function heeding<Stores, Settings>(
  signal: AbortSignal,
  transact: Transact<Stores, Settings>,
): Transact<Stores, Settings> {
  return (run) =>
    transact(async (work) => {
      signal.throwIfAborted();
      const result = await run(work);
      signal.throwIfAborted();
      return result;
    });
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
