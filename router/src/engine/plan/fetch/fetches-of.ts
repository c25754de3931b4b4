import type { FetchNode, Plan } from '../../../planning/plan/plan-node.ts';

/** A fetch of a plan, and the path from the root to the objects that it adds to. */
export interface FetchAtPath {
  readonly node: FetchNode;
  readonly path: readonly string[];
}

/** All fetches of a plan, in its order. */
export function fetchesOf(plan: Plan | undefined): readonly FetchAtPath[] {
  return fetchesIn(plan, true);
}

/** The ids of the fetches that deferred parts may wait for. */
export function fetchIdsOf(plan: Plan | undefined): readonly string[] {
  return idsOf(fetchesIn(plan, true));
}

/** The same without those of the parts deferred in it, which go on by themselves when all else is done. */
export function ownFetchIdsOf(plan: Plan | undefined): readonly string[] {
  return idsOf(fetchesIn(plan, false));
}

function idsOf(fetches: readonly FetchAtPath[]): readonly string[] {
  return fetches.flatMap(({ node }) => node.id ?? []);
}

function fetchesIn(plan: Plan | undefined, withDeferred: boolean): readonly FetchAtPath[] {
  switch (plan?.kind) {
    case undefined:
      return [];
    case 'Fetch':
      return [{ node: plan, path: [] }];
    case 'Flatten':
      return [{ node: plan.node, path: plan.path }];
    case 'Sequence':
    case 'Parallel':
      return plan.nodes.flatMap((node) => fetchesIn(node, withDeferred));
    case 'Condition':
      return [...fetchesIn(plan.ifClause, withDeferred), ...fetchesIn(plan.elseClause, withDeferred)];
    case 'Defer': {
      const deferred = withDeferred ? plan.deferred.flatMap(({ node }) => fetchesIn(node, true)) : [];
      return [...fetchesIn(plan.primary, withDeferred), ...deferred];
    }
    case 'Subscription':
      return [{ node: plan.primary, path: [] }, ...fetchesIn(plan.rest, withDeferred)];
  }
}
