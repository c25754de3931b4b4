import { getVariableValues, GraphQLError } from 'graphql';
import type { Limits, Sharing } from '../config.ts';
import type { Executed } from '../engine/compiled-operation.ts';
import { routerError } from '../errors/router-error.ts';
import { costOf } from '../limits/cost-of.ts';
import type { RateLimiter } from '../limits/rate-limiter.ts';
import type { AskSubgraph } from '../subgraph/ask-subgraph.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Answer, CompleteAnswer, EventStream } from './answer.ts';
import { deferredParts } from './deferred-parts.ts';
import type { FindOperation, FoundOperation } from './find-operation.ts';
import type { GraphqlRequest } from './graphql-request.ts';
import { inTime } from './in-time.ts';
import { refuse } from './refuse.ts';
import type { RequestContext } from './request-context.ts';
import type { Accepts, RunOperation } from './run-operation.ts';
import { SharedAnswers } from './shared-answers.ts';
import type { ShowErrors } from './show-errors.ts';

export interface RunOperationOptions {
  /** Finds the document of a request that names it by its hash; refuses what may not be run. */
  readonly resolve: (request: GraphqlRequest) => GraphqlRequest | GraphQLError;
  readonly find: FindOperation;
  readonly rate: RateLimiter;
  readonly ask: AskSubgraph;
  readonly subscribe: Subscribe;
  readonly showErrors: ShowErrors;
  readonly limits: Limits;
  readonly sharing: Sharing;
  readonly metrics: Metrics;
}

/** An operation with the variables of one request, as the schema reads them. */
export interface ReadyOperation extends FoundOperation {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly coerced: Readonly<Record<string, unknown>>;
}

export type Subscribe = (operation: ReadyOperation, context: RequestContext) => Promise<EventStream>;

export function createRunOperation(options: RunOperationOptions): RunOperation {
  const { resolve, find, rate, metrics, sharing } = options;
  const shared = new SharedAnswers<Answer>();

  const run = async (request: GraphqlRequest, context: RequestContext, accepts: Accepts): Promise<Answer> => {
    const allowance = await rate.take(context.clientKey);
    if (!allowance.ok) return tooMany(allowance.retryAfterMs, options.limits);
    const resolved = resolve(request);
    if (resolved instanceof GraphQLError) throw resolved;
    const { query: document, operationName, variables } = resolved;
    if (!document) return refuse([{ code: 'BAD_REQUEST', message: 'The request has no query.' }]);

    const found = await find({ document, operationName, caller: context.caller, isDeferralAccepted: accepts.deferral });
    if ('kind' in found) return found;
    const { kind } = found.prepared;
    const refusal = refusedBy(kind, accepts);
    if (refusal) return refusal;
    const ready = readyFor(found, variables, options.limits);
    if ('kind' in ready) return ready;

    if (kind === 'subscription') return options.subscribe(ready, context);
    if (sharing !== 'operations' || kind !== 'query' || found.prepared.isDeferred) return execute(options, ready, context);
    // Nobody's leaving may end what others wait for too.
    const key = JSON.stringify([context.identityKey, found.supergraph.id, operationName, document, variables]);
    return shared.run(key, () => execute(options, ready, { ...context, signal: neverAborted }));
  };

  return async (request, context, accepts) => {
    const stop = metrics.operations.startTimer();
    const answer = await run(request, context, accepts).catch((error: unknown) => failed(error, options.showErrors));
    stop({ kind: answer.kind, outcome: answer.kind === 'complete' && !answer.wasRun ? 'refused' : 'run' });
    return answer;
  };
}

const neverAborted = new AbortController().signal;

function refusedBy(kind: FoundOperation['prepared']['kind'], accepts: Accepts): CompleteAnswer | undefined {
  if (kind === 'mutation' && !accepts.mutations) {
    return refuse([{ code: 'METHOD_NOT_ALLOWED', message: 'Mutations are sent by POST.' }], { allow: 'POST' });
  }
  if (kind === 'subscription' && !accepts.events) {
    const message =
      'Subscribe over WebSocket (graphql-transport-ws), or accept text/event-stream or multipart/mixed;subscriptionSpec=1.0.';
    return refuse([{ code: 'SUBSCRIPTION_NOT_ACCEPTED', message }]);
  }
  return undefined;
}

function readyFor(
  found: FoundOperation,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): ReadyOperation | CompleteAnswer {
  const { prepared, supergraph } = found;
  const { coerced, errors } = getVariableValues(supergraph.apiSchema, prepared.variableDefinitions, variables);
  if (errors) return refuse(errors.map(({ message }) => ({ code: 'BAD_USER_INPUT', message })));
  const cost = costOf(prepared.cost, coerced);
  if (cost > limits.cost) {
    const message = `The operation may cost ${cost}, the limit is ${limits.cost}. Ask for smaller pages or fewer lists.`;
    return refuse([{ code: 'COST_LIMIT', message, extensions: { limit: limits.cost, value: cost } }]);
  }
  return { ...found, variables, coerced };
}

async function execute(
  { ask, limits, showErrors }: RunOperationOptions,
  { compiled, variables, coerced }: ReadyOperation,
  context: RequestContext,
): Promise<Answer> {
  const tooLate = () => routerError('OPERATION_TIMEOUT', `The operation took longer than ${limits.operationMs} ms.`);
  const executed = await inTime(context.signal, limits.operationMs, tooLate, (signal) => {
    const running: RequestContext = { ...context, signal };
    return compiled.execute({ variables, coerced, ask: (call) => ask(call, running) });
  });
  return answerOf(executed, showErrors);
}

function answerOf({ data, errors, deferred }: Executed, showErrors: ShowErrors): Answer {
  const shownErrors = showErrors(errors);
  if (deferred) return { kind: 'deferred', parts: deferredParts(data, shownErrors, deferred, showErrors) };
  return { kind: 'complete', text: `{${shownErrors}"data":${data}}`, status: 200, wasRun: true, headers: {} };
}

function tooMany(retryAfterMs: number, { rateBurst, ratePerSecond }: Limits): CompleteAnswer {
  const message = `At most ${rateBurst} operations at once and ${ratePerSecond} a second.`;
  const extensions = { limit: ratePerSecond, retryAfterMs };
  return refuse([{ code: 'RATE_LIMITED', message, extensions }], { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) });
}

/** What went wrong outside of any field: a coded error is told, anything else is masked. */
function failed(error: unknown, showErrors: ShowErrors): CompleteAnswer {
  const known = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: toError(error) });
  const status = httpStatusOf(known);
  return { kind: 'complete', text: `{${showErrors([known]).slice(0, -1)}}`, status, wasRun: false, headers: {} };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function httpStatusOf({ extensions }: GraphQLError): number {
  const { http } = extensions;
  return typeof http === 'object' && http !== null && 'status' in http && typeof http.status === 'number' ? http.status : 500;
}
