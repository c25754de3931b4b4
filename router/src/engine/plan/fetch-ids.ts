import type { Plan } from '../../planning/plan-node.ts';

/** The ids of the fetches that deferred parts may wait for. */
export function fetchIdsOf(node: Plan | undefined): string[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'Fetch':
      return node.id === undefined ? [] : [node.id];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchIdsOf);
    case 'Flatten':
      return fetchIdsOf(node.node);
    case 'Condition':
      return [...fetchIdsOf(node.ifClause), ...fetchIdsOf(node.elseClause)];
    case 'Defer':
      return [...fetchIdsOf(node.primary), ...node.deferred.flatMap((part) => fetchIdsOf(part.node))];
    case 'Subscription':
      return [...fetchIdsOf(node.primary), ...fetchIdsOf(node.rest)];
  }
}
