import type { DocumentNode, SelectionNode } from 'graphql';
import { partsOf } from '../plan/parts-of.ts';
import type { Plan, PlanNode } from '../plan/plan-node.ts';
import { rootFields, withRoot } from './root-fields.ts';

type PlanOne = (document: DocumentNode) => Plan | undefined;

interface Step {
  readonly selections: readonly SelectionNode[];
  readonly plan: Plan | undefined;
}

/**
 * Plans mutations so that each is finished, with all that other subgraphs add to its answer, before the next begins. The
 * planner by itself lets a subgraph run all of its mutations first. Those to whose answers nobody adds still go together.
 *
 * @param document of the planner: one operation, without named fragments
 */
export function planInOrder(document: DocumentNode, planOne: PlanOne): Plan | undefined {
  const whole = planOne(document);
  // Deferred parts come after all else anyway.
  if (!whole || whole.kind === 'Fetch' || partsOf(whole).size > 0) return whole;

  const steps: Step[] = [];
  for (const selections of rootFields(document, ({ alias, name }) => (alias ?? name).value)) {
    const plan = planOne(withRoot(document, selections));
    const last = steps.at(-1);
    if (last?.plan?.kind === 'Fetch' && last.plan.subgraph === firstSubgraph(plan)) {
      const joined = [...last.selections, ...selections];
      steps[steps.length - 1] = { selections: joined, plan: planOne(withRoot(document, joined)) };
    } else {
      steps.push({ selections, plan });
    }
  }
  return { kind: 'Sequence', nodes: steps.flatMap(({ plan }) => nodesOf(plan)) };
}

function firstSubgraph(plan: Plan | undefined): string | undefined {
  const first = plan?.kind === 'Sequence' ? plan.nodes[0] : plan;
  return first?.kind === 'Fetch' ? first.subgraph : undefined;
}

function nodesOf(plan: Plan | undefined): readonly PlanNode[] {
  if (!plan || plan.kind === 'Subscription') return [];
  return plan.kind === 'Sequence' ? plan.nodes : [plan];
}
