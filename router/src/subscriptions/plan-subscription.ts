import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { routerError } from '../errors/router-error.ts';
import type { Supergraph } from '../supergraph/gateway-supergraph.ts';

/** What one subgraph publishes, and what others add to each event. */
export interface SubscriptionPlan {
  readonly primary: FetchNode;
  readonly rest: PlanNode | undefined;
}

export function planSubscription(
  supergraph: Supergraph,
  document: DocumentNode,
  operationName: string | undefined,
): SubscriptionPlan {
  const { node } = supergraph.plan(document, operationName);
  if (node?.kind === 'Subscription') return { primary: node.primary, rest: node.rest };
  throw routerError('GRAPHQL_VALIDATION_FAILED', 'A subscription selects a field that some subgraph publishes.');
}
