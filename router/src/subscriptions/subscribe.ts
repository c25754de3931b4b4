import type { Log } from '@agora/kit';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { type CallSubgraph } from '../engine/call-subgraph.ts';
import { executePlan } from '../engine/execute-plan.ts';
import type { PlanRun } from '../engine/plan-run.ts';
import { rewrite } from '../engine/rewrite.ts';
import { shapeResponse } from '../engine/shape-response.ts';
import type { SubgraphAnswer } from '../subgraph/subgraph-answer.ts';
import type { RouterContext } from '../security/router-context.ts';
import { addressOf, type SubgraphAddress } from '../supergraph/subgraph-address.ts';
import type { Supergraph } from '../supergraph/gateway-supergraph.ts';
import { mapEvents } from './map-events.ts';
import { openUpstream } from './open-upstream.ts';
import { planSubscription, type SubscriptionPlan } from './plan-subscription.ts';
import type { Operation } from './read-operation.ts';
import { SubscriptionRefused } from './subscription-refused.ts';

export interface SubscribeOptions {
  readonly subgraphUrls: Readonly<Record<string, URL>>;
  readonly call: CallSubgraph;
  readonly log: Log;
}

/**
 * One subscription over all subgraphs: events come from the subgraph that owns the root field, and the fields of
 * others are fetched for each. The iteration throws `SubscriptionRefused` or a coded error when no more can come.
 */
export function subscribe(
  supergraph: Supergraph,
  operation: Operation,
  context: RouterContext,
  { subgraphUrls, call, log }: SubscribeOptions,
): AsyncIterableIterator<ExecutionResult, undefined> {
  const plan = planSubscription(supergraph, operation.document, operation.operationName);
  const address = (name: string): SubgraphAddress => addressOf(name, supergraph.urls.get(name), subgraphUrls);
  const { serviceName, operation: query, operationName, variableUsages = [] } = plan.primary;
  const { variables } = operation;

  const upstream = openUpstream({
    subgraph: address(serviceName),
    request: {
      query,
      operationName,
      variables: Object.fromEntries(
        variableUsages.filter((name) => name in variables).map((name) => [name, variables[name]]),
      ),
    },
    headers: context.subgraphHeaders,
    log,
  });
  const callFor: PlanRun['call'] = async (name, request) =>
    call(address(name), { ...request, headers: await context.subgraphHeaders() });
  return mapEvents(upstream, (event) => completeEvent(supergraph, operation, plan, callFor, event));
}

async function completeEvent(
  supergraph: Supergraph,
  operation: Operation,
  { primary, rest }: SubscriptionPlan,
  call: PlanRun['call'],
  { data, errors = [] }: SubgraphAnswer,
): Promise<ExecutionResult> {
  // An answer without `data` is about the whole operation, not about one event.
  if (data === undefined) throw new SubscriptionRefused(errors);
  const run: PlanRun = {
    schema: supergraph.fullSchema,
    variables: operation.variables,
    coercedVariables: operation.coercedVariables,
    call,
    errors: errors.map(({ message, path, extensions = {} }) => new GraphQLError(message, { path, extensions })),
  };
  if (data === null) return { data, errors: run.errors };
  rewrite(run.schema, primary.outputRewrites, data);
  if (rest) await executePlan(run, rest, [{ object: data, path: [] }]);

  const shaped = shapeResponse(supergraph.apiSchema, operation, data);
  // A missing value that a failed fetch explains is not reported twice.
  const reported = run.errors.length > 0 ? run.errors : (shaped.errors ?? []);
  return { data: shaped.data ?? null, ...(reported.length > 0 ? { errors: reported } : {}) };
}
