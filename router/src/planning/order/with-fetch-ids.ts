import type { FetchNode, PlanNode } from '../plan/plan-node.ts';

/** The plan with an id for every fetch, so that deferred parts can wait for it. */
export function withFetchIds(plan: PlanNode): PlanNode {
  let count = 0;
  const fetchWithId = (fetch: FetchNode): FetchNode =>
    fetch.id === undefined ? { ...fetch, id: `fetch ${(count += 1)}` } : fetch;
  const withIds = (node: PlanNode): PlanNode => {
    switch (node.kind) {
      case 'Fetch':
        return fetchWithId(node);
      case 'Flatten':
        return { ...node, node: fetchWithId(node.node) };
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map(withIds) };
      case 'Condition': {
        const { ifClause, elseClause } = node;
        return { ...node, ifClause: ifClause && withIds(ifClause), elseClause: elseClause && withIds(elseClause) };
      }
      case 'Defer': {
        const deferred = node.deferred.map((part) => ({ ...part, node: part.node && withIds(part.node) }));
        return { ...node, primary: node.primary && withIds(node.primary), deferred };
      }
    }
  };
  return withIds(plan);
}
