import type { DeferNode, PlanNode } from '../../planning/plan-node.ts';
import { compilePlan, type CompilePlanOptions } from './compile-plan.ts';
import type { ObjectPath } from './object-path.ts';
import type { OperationRun } from './operation-run.ts';
import type { Step } from './step.ts';

/** The step is done when its primary part is; the deferred ones go on by themselves and are kept in `run.parts`. */
export function compileDefer({ primary, deferred }: DeferNode, at: ObjectPath, options: CompilePlanOptions): Step {
  const primaryStep = compilePlan(primary, at, options);
  const ids = fetchIds(primary);
  const parts = deferred.map(({ id, depends, node }) => ({ id, depends, step: compilePlan(node, at, options) }));

  return async (run, faults) => {
    for (const { id, depends, step } of parts) {
      run.parts.begin(id, async (ownFaults) => {
        await allDone(run, depends);
        if (!run.isAbandoned) await step(run, ownFaults);
      });
    }
    await primaryStep(run, faults);
    // A fetch that a condition left out is waited for by nobody.
    for (const id of ids) run.fetches.settle(id);
  };
}

async function allDone(run: OperationRun, fetches: readonly string[]): Promise<void> {
  await Promise.all(fetches.map((id) => run.fetches.done(id)));
}

function fetchIds(node: PlanNode | undefined): string[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'Fetch':
      return node.id === undefined ? [] : [node.id];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchIds);
    case 'Flatten':
      return fetchIds(node.node);
    case 'Condition':
      return [...fetchIds(node.ifClause), ...fetchIds(node.elseClause)];
    case 'Defer':
      return fetchIds(node.primary);
  }
}
