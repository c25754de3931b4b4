import type { DeferNode, PlanNode } from '../../planning/plan/plan-node.ts';
import { ownFetchIdsOf } from './fetch/fetches-of.ts';
import type { OperationRun } from './run/operation-run.ts';
import type { Step } from './step.ts';

/**
 * The step is done when its primary part is; the deferred ones go on by themselves and are kept in `run.parts`.
 *
 * @param known the fetches of the whole plan
 * @param compile makes a part of the plan a step
 */
export function compileDefer(
  { primary, deferred }: DeferNode,
  known: ReadonlySet<string>,
  compile: (part: PlanNode | undefined) => Step,
): Step {
  const primaryStep = settling(compile(primary), ownFetchIdsOf(primary));
  const parts = deferred.map(({ id, depends, node }) => ({
    id,
    // The planner may name a fetch that it found to be needless in the end.
    depends: depends.filter((fetch) => known.has(fetch)),
    step: settling(compile(node), ownFetchIdsOf(node)),
  }));

  return async (run, faults) => {
    for (const { id, depends, step } of parts) {
      run.parts.begin(id, async (ownFaults) => {
        await allDone(run, depends);
        await step(run, ownFaults);
      });
    }
    await primaryStep(run, faults);
  };
}

/** A fetch that a condition left out, or that was not begun any more, is waited for by nobody. */
function settling(step: Step, fetches: readonly string[]): Step {
  return async (run, faults) => {
    try {
      if (!run.isAbandoned) await step(run, faults);
    } finally {
      for (const id of fetches) run.fetches.settle(id);
    }
  };
}

async function allDone(run: OperationRun, fetches: readonly string[]): Promise<void> {
  await Promise.all(fetches.map((id) => run.fetches.done(id)));
}
