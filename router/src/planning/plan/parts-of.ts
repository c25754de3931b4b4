import type { Plan } from './plan-node.ts';

/** The ids of the deferred parts that a plan has. */
export function partsOf(plan: Plan | undefined): ReadonlySet<string> {
  const parts = new Set<string>();
  const collect = (node: Plan | undefined): void => {
    switch (node?.kind) {
      case 'Sequence':
      case 'Parallel':
        for (const inner of node.nodes) collect(inner);
        break;
      case 'Condition':
        collect(node.ifClause);
        collect(node.elseClause);
        break;
      case 'Defer':
        collect(node.primary);
        for (const part of node.deferred) {
          parts.add(part.id);
          collect(part.node);
        }
        break;
    }
  };
  collect(plan);
  return parts;
}
