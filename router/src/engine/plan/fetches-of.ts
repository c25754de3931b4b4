import type { FetchNode, Plan } from '../../planning/plan-node.ts';

/** A fetch of a plan, and the path from the root to the objects that it adds to. */
export interface FetchAtPath {
  readonly node: FetchNode;
  readonly path: readonly string[];
}

/** All fetches of a plan, in its order. */
export function fetchesOf(plan: Plan | undefined): readonly FetchAtPath[] {
  switch (plan?.kind) {
    case undefined:
      return [];
    case 'Fetch':
      return [{ node: plan, path: [] }];
    case 'Flatten':
      return [{ node: plan.node, path: plan.path }];
    case 'Sequence':
    case 'Parallel':
      return plan.nodes.flatMap(fetchesOf);
    case 'Condition':
      return [...fetchesOf(plan.ifClause), ...fetchesOf(plan.elseClause)];
    case 'Defer':
      return [...fetchesOf(plan.primary), ...plan.deferred.flatMap(({ node }) => fetchesOf(node))];
    case 'Subscription':
      return [{ node: plan.primary, path: [] }, ...fetchesOf(plan.rest)];
  }
}

/** The ids of the fetches that deferred parts may wait for. */
export function fetchIdsOf(plan: Plan | undefined): readonly string[] {
  return fetchesOf(plan).flatMap(({ node }) => node.id ?? []);
}
