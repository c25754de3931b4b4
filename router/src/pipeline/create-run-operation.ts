import type { Log } from '@agora/kit/edge';
import { GraphQLError } from 'graphql';
import type { Limits, Sharing } from '../config.ts';
import type { RateLimiter } from '../limits/rate/rate-limiter.ts';
import { tokensOf } from '../limits/rate/tokens-of.ts';
import type { ConfirmAccess } from '../security/refuse-revoked.ts';
import { pauseWhenLong } from '../pause-when-long.ts';
import type { AskSubgraph } from '../subgraph/ask-subgraph.ts';
import type { FetchCall } from '../subgraph/call/fetch-call.ts';
import type { SubgraphAnswer } from '../subgraph/call/subgraph-answer.ts';
import type { Gateway } from '../supergraph/gateway.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { OperationReport } from '../telemetry/operation-report.ts';
import type { Answer, CompleteAnswer, EventStream } from './answer/answer.ts';
import { BegunCalls } from './begun-calls.ts';
import { deferredParts } from './answer/deferred-parts.ts';
import { failedAnswer, knownError, unreadAnswer } from './answer/failed-answer.ts';
import type { FindOperation } from './find-operation.ts';
import type { GraphqlRequest } from './request/graphql-request.ts';
import { firstOperation } from './request/first-operation.ts';
import { hiddenSubscription } from './hidden-subscription.ts';
import { isSubscription } from './request/is-subscription.ts';
import { namingOperation } from './request/naming-operation.ts';
import { OperationTime } from './operation-time.ts';
import { type ReadyOperation, readyOperation } from './ready-operation.ts';
import { refuse } from './answer/refuse.ts';
import type { RequestContext } from './request/request-context.ts';
import type { Accepts, RunOperation } from './run-operation.ts';
import { SharedAnswers } from './shared-answers.ts';
import type { ShowErrors } from './answer/show-errors.ts';

export interface RunOperationOptions {
  /** Finds the document of a request that names it by its hash; refuses what may not be run. */
  readonly resolve: (request: GraphqlRequest) => GraphqlRequest | GraphQLError;
  readonly find: FindOperation;
  readonly rate: RateLimiter;
  /** Throws when the caller's token may have been taken back without this router having heard. */
  readonly confirmAccess: ConfirmAccess;
  readonly ask: AskSubgraph;
  readonly subscribe: (operation: ReadyOperation, context: RequestContext) => Promise<EventStream>;
  /** Throws a coded error when a client has as many subscriptions as it may have. */
  readonly admit: (context: RequestContext) => void;
  readonly showErrors: ShowErrors;
  readonly limits: Limits;
  readonly sharing: Sharing;
  readonly metrics: Pick<Metrics, 'operations'>;
  readonly log: Log;
  /** At what level an operation is logged that was answered without errors. */
  readonly accessLevel: 'info' | 'debug';
}

type OperationKind = ReadyOperation['prepared']['kind'];

export function createRunOperation(options: RunOperationOptions): RunOperation {
  const { resolve, find, rate, confirmAccess, subscribe, limits, sharing, showErrors, metrics } = options;
  const shared = new SharedAnswers<Answer>();

  return async (request, context, accepts) => {
    const since = performance.now();
    const report = new OperationReport();
    let name = request.operationName;
    let selections: ReadyOperation['prepared']['selections'] | undefined;
    const stop = metrics.operations.startTimer();
    let kind: OperationKind | 'unknown' = 'unknown';
    const run = async (): Promise<Answer> => {
      const tokens = tokensOf(request);
      const allowance = await rate.take(context.clientKey, tokens);
      if (!allowance.ok) return tooMany(allowance.retryAfterMs, limits);
      // Many large ones that come together are not hashed and checked in one turn of the event loop.
      const pause = tokens > 1 ? pauseWhenLong(context.clientKey) : undefined;
      if (pause) await pause;
      const resolved = resolve(request);
      if (resolved instanceof GraphQLError) throw resolved;
      const { query: document, operationName, variables } = resolved;
      if (!document) return refuse([{ code: 'BAD_REQUEST', message: 'The request has no query.' }]);

      const { caller, clientKey, identityKey } = context;
      // One more is not even planned.
      if (accepts.events && isSubscription(document, operationName)) options.admit(context);
      const found = await find({ document, operationName, caller, clientKey, isDeferralAccepted: accepts.deferral });
      if ('kind' in found) return found;
      const { prepared } = found;
      kind = prepared.kind;
      name ??= prepared.name;
      ({ selections } = prepared);
      const refusal = refusedBy(kind, accepts);
      if (refusal) return refusal;
      const again = tokens > 1 ? pauseWhenLong(context.clientKey) : undefined;
      if (again) await again;
      const ready = readyOperation(found, variables, limits);
      if ('kind' in ready) return ready;
      if (kind !== 'query') await confirmAccess(caller);

      const named = namingOperation(context, prepared.name);
      if (kind === 'subscription') return prepared.plan ? subscribe(ready, named) : hiddenSubscription(prepared);
      if (kind === 'mutation') return execute(options, ready, named, report).finally(() => shared.stopJoining());
      if (sharing !== 'operations' || prepared.isDeferred) return execute(options, ready, named, report);
      const key = JSON.stringify([identityKey, found.id, variables]);
      // Nobody's leaving may end what others wait for too.
      return shared.run(key, () => execute(options, ready, { ...named, signal: new AbortController().signal }, report));
    };
    const answer = await run().catch((error: unknown) => {
      if (context.signal.aborted) return unreadAnswer;
      const failure = knownError(error);
      report.note([failure]);
      return failedAnswer(failure, showErrors);
    });
    if (answer.kind === 'complete') report.refused(answer.codes ?? []);
    const wasRun = answer.kind !== 'complete' || answer.wasRun;
    stop({ kind, outcome: wasRun ? 'run' : 'refused' });
    const write = () => {
      const durationMs = performance.now() - since;
      if (!wasRun) name ??= firstOperation(request.query ?? '')?.name;
      report.write(options.log, context, { kind, name, selections, durationMs, wasRun }, options.accessLevel);
    };
    if (answer.kind === 'deferred') return { ...answer, parts: withEnd(answer.parts, write) };
    write();
    return answer;
  };
}

function refusedBy(kind: OperationKind, accepts: Accepts): CompleteAnswer | undefined {
  if (kind === 'mutation' && !accepts.mutations) {
    return refuse([{ code: 'METHOD_NOT_ALLOWED', message: 'Mutations are sent by POST.' }]);
  }
  if (kind === 'subscription' && !accepts.events) {
    const ways = 'accept text/event-stream or multipart/mixed;subscriptionSpec=1.0';
    const message = `Subscribe over WebSocket (graphql-transport-ws), or ${ways}.`;
    return refuse([{ code: 'SUBSCRIPTION_NOT_ACCEPTED', message }]);
  }
  return undefined;
}

/** Calls when there are no more parts, whoever ends it. */
async function* withEnd(parts: AsyncIterable<string>, onEnd: () => void): AsyncGenerator<string, void> {
  try {
    yield* parts;
  } finally {
    onEnd();
  }
}

async function execute(
  { ask, limits, showErrors }: RunOperationOptions,
  { compiled, supergraph, variables, coerced }: ReadyOperation,
  context: RequestContext,
  report: OperationReport,
): Promise<Answer> {
  using ending = new DisposableStack();
  const time = ending.use(new OperationTime(context.signal, limits.operationMs));
  const begun = new BegunCalls(report);
  const running: RequestContext = { ...context, signal: time.signal };
  const askWatched = (call: FetchCall) =>
    begun.watch(
      call.subgraph,
      time.ask(call, () => ask(call, running)),
    );
  const { gateway } = supergraph;
  const executed = await compiled.execute({
    variables,
    coerced,
    client: context.clientKey,
    ask: gateway ? (call) => runBy(gateway, call, { ask: askWatched, client: context.signal }) : askWatched,
  });
  if (begun.areNone) return overloaded(limits);
  const { data, deferred } = executed;
  const show: ShowErrors = (errors) => {
    report.note(errors);
    return showErrors(errors);
  };
  const errors = show(executed.errors);
  if (!deferred) return { kind: 'complete', text: `{${errors}"data":${data}}`, status: 200, wasRun: true, headers: {} };
  // The time is that of all parts together.
  const later = ending.move();
  return { kind: 'deferred', parts: withEnd(deferredParts(data, errors, deferred, show), () => later.dispose()) };
}

/** What the gateway makes of it when its client has gone is nobody's fault, and is not told as one. */
async function runBy(
  gateway: Gateway,
  operation: FetchCall,
  { ask, client }: { readonly ask: (call: FetchCall) => Promise<SubgraphAnswer>; readonly client: AbortSignal },
): Promise<SubgraphAnswer> {
  const answer = await gateway.run(operation, ask);
  client.throwIfAborted();
  return answer;
}

/** Not all who are refused come back at the same moment. */
function overloaded({ queueMs }: Limits): CompleteAnswer {
  const retryAfterMs = Math.ceil(queueMs * (0.5 + Math.random()));
  const message = 'There is too much to do at the moment. Nothing was begun: try again soon.';
  const headers = { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) };
  return refuse([{ code: 'OVERLOADED', message, extensions: { retryAfterMs } }], headers);
}

function tooMany(retryAfterMs: number, { rateBurst, ratePerSecond }: Limits): CompleteAnswer {
  const message = `At most ${rateBurst} operations at once and ${ratePerSecond} a second; a large one counts as several.`;
  const extensions = { limit: ratePerSecond, retryAfterMs };
  const headers = { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) };
  return { ...refuse([{ code: 'RATE_LIMITED', message, extensions }], headers), restMs: retryAfterMs };
}
