import type { PlanNode } from '@apollo/query-planner';
import { executeFetch } from './execute-fetch.ts';
import { type Place, placesAt } from './place.ts';
import type { PlanRun } from './plan-run.ts';

/** Runs a plan and merges what it fetches into the places; what fails is left out and stands in `run.errors`. */
export async function executePlan(run: PlanRun, node: PlanNode, places: readonly Place[]): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const next of node.nodes) await executePlan(run, next, places);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((branch) => executePlan(run, branch, places)));
      return;
    case 'Flatten':
      return executePlan(run, node.node, placesAt(places, node.path));
    case 'Condition': {
      const branch = run.coercedVariables[node.condition] === true ? node.ifClause : node.elseClause;
      return branch && executePlan(run, branch, places);
    }
    case 'Fetch':
      return executeFetch(run, node, places);
    case 'Defer':
      throw new Error('The planner was not told to defer');
  }
}
