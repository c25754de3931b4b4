import type { Plan } from '../../planning/plan-node.ts';

/** Whether some call of the plan tells a subgraph values from above the entities that it asks for. */
export function hasContexts(node: Plan | undefined): boolean {
  switch (node?.kind) {
    case undefined:
      return false;
    case 'Fetch':
      return node.contextRewrites.length > 0;
    case 'Flatten':
      return hasContexts(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.some(hasContexts);
    case 'Condition':
      return hasContexts(node.ifClause) || hasContexts(node.elseClause);
    case 'Defer':
      return hasContexts(node.primary) || node.deferred.some((part) => hasContexts(part.node));
    case 'Subscription':
      return hasContexts(node.rest);
  }
}
