import type { Plan } from '../../planning/plan-node.ts';
import { targetOf } from './object-path.ts';

/** The positions at which a plan adds to objects that an earlier fetch brought. */
export function targetsOf(node: Plan | undefined): string[] {
  switch (node?.kind) {
    case undefined:
    case 'Fetch':
      return [];
    case 'Flatten':
      return [targetOf(node.path), ...targetsOf(node.node)];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(targetsOf);
    case 'Condition':
      return [...targetsOf(node.ifClause), ...targetsOf(node.elseClause)];
    case 'Defer':
      return [...targetsOf(node.primary), ...node.deferred.flatMap((part) => targetsOf(part.node))];
    case 'Subscription':
      return targetsOf(node.rest);
  }
}
