import type { PlanNode } from '../../planning/plan/plan-node.ts';
import { compileDefer } from './compile-defer.ts';
import { compileEntityFetch } from './compile-entity-fetch.ts';
import type { CompilePlanOptions } from './compile-plan-options.ts';
import { compileRootFetch } from './compile-root-fetch.ts';
import { fetchIdsOf } from './fetch/fetches-of.ts';
import { compilePath, type ObjectPath } from '../data/object-path.ts';
import { nothing, type Step } from './step.ts';

/** Makes a part of a plan something that can be run. */
export function compilePlan(node: PlanNode | undefined, at: ObjectPath, options: CompilePlanOptions): Step {
  switch (node?.kind) {
    case undefined:
      return nothing;
    case 'Sequence':
      return inSequence(node.nodes.map((next) => compilePlan(next, at, options)));
    case 'Parallel':
      return inParallel(node.nodes.map((branch) => compilePlan(branch, at, options)));
    case 'Flatten':
      return compilePlan(node.node, compilePath(node.path, options.targets), options);
    case 'Condition': {
      const { condition, ifClause, elseClause } = node;
      const whenTrue = settlingOthers(compilePlan(ifClause, at, options), ifClause, elseClause);
      const whenFalse = settlingOthers(compilePlan(elseClause, at, options), elseClause, ifClause);
      // The variable of `@defer` may have been left out: `if` is true by default.
      return (run, faults) => (run.coerced[condition] === false ? whenFalse : whenTrue)(run, faults);
    }
    case 'Fetch': {
      const { id } = node;
      const fetch = node.isOfEntities ? compileEntityFetch(node, at, options) : compileRootFetch(node, at, options);
      return async (run, faults) => {
        if (!run.isAbandoned) await fetch(run, faults);
        run.fetches.settle(id);
      };
    }
    case 'Defer':
      return compileDefer(node, options.fetchIds, (part) => compilePlan(part, at, options));
  }
}

/** A deferred part may name a fetch that is only made where the condition is otherwise. */
function settlingOthers(step: Step, taken: PlanNode | undefined, left: PlanNode | undefined): Step {
  const others = new Set(fetchIdsOf(left)).difference(new Set(fetchIdsOf(taken)));
  if (others.size === 0) return step;
  return (run, faults) => {
    for (const id of others) run.fetches.settle(id);
    return step(run, faults);
  };
}

function inSequence(steps: readonly Step[]): Step {
  return async (run, faults) => {
    for (const step of steps) await step(run, faults);
  };
}

function inParallel(steps: readonly Step[]): Step {
  return async (run, faults) => {
    await Promise.all(steps.map((step) => step(run, faults)));
  };
}
