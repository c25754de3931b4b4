import { orderSteps } from './order-steps.ts';
import { partsOf } from '../plan/parts-of.ts';
import type { DeferNode, Plan, PlanNode } from '../plan/plan-node.ts';
import { fetchOf } from '../plan/plan-places.ts';
import { type Step, stepsWithin } from './plan-steps.ts';
import { withoutNeedlessTypes } from './without-needless-types.ts';
import { withFetchIds } from './with-fetch-ids.ts';

/** Puts the fetches of a plan into an order in which each finds what it hands on. */
export function orderByNeed(plan: Plan): Plan {
  if (plan.kind === 'Subscription') return { ...plan, rest: plan.rest && ordered(plan.rest) };
  return ordered(partsOf(plan).size === 0 ? plan : withFetchIds(plan)) ?? plan;
}

/** What a deferred part gets from what it was deferred from. */
interface Above {
  /** Fetches that are made there. */
  readonly made: readonly Step[];
  /** Fetches of it that are for this part to make again. */
  readonly left: readonly Step[];
}

function ordered(node: PlanNode | undefined, above: Above = { made: [], left: [] }): PlanNode | undefined {
  if (node?.kind === 'Defer') return orderedDefer(node, above);
  if (node?.kind === 'Condition' && partsOf(node).size > 0) {
    return { ...node, ifClause: ordered(node.ifClause, above), elseClause: ordered(node.elseClause, above) };
  }
  const steps = [...above.left, ...(node ? stepsWithin(node) : [])];
  return orderedSteps(steps);
}

/**
 * The planner asks for what is deferred along with the rest where that takes no call of its own; it does not know that
 * something may be required for it. What is required comes with the deferred part, and then what requires it is asked.
 */
function orderedDefer({ primary, deferred }: DeferNode, { made, left }: Above): DeferNode {
  const first = [...left, ...(primary ? stepsWithin(primary) : [])];
  const known = [...made, ...first];
  return {
    kind: 'Defer',
    primary: orderedSteps(first),
    deferred: deferred.map((part) => {
      const own = part.node ? stepsWithin(part.node) : [];
      const again = askedAgain(first, known, own);
      const needs = new Set([...own, ...again].flatMap((step) => [...step.needs]));
      const needed = known.filter(({ fills }) => !fills.isDisjointFrom(needs));
      const depends = new Set([...part.depends, ...needed.flatMap(({ placed }) => fetchOf(placed).id ?? [])]);
      return { ...part, depends: [...depends], node: ordered(part.node, { made: known, left: again }) };
    }),
  };
}

/** Fetches of the first part that find what they need only when a deferred part has come, or are not sure to find it. */
function askedAgain(first: readonly Step[], known: readonly Step[], part: readonly Step[]): readonly Step[] {
  const again = new Set<Step>();
  const isAgain = (step: Step): boolean => {
    const coming = [...part, ...again].flatMap(({ fills }) => [...fills]);
    const there = known.filter((other) => !again.has(other));
    const isThere = (place: string) => there.some(({ fills, unsure }) => fills.has(place) && !unsure.has(place));
    return coming.some((place) => step.needs.has(place) && !isThere(place));
  };
  for (let next = first.find(isAgain); next; next = first.find((step) => !again.has(step) && isAgain(step))) {
    again.add(next);
  }
  return [...again];
}

function orderedSteps(steps: readonly Step[]): PlanNode | undefined {
  return steps.length === 0 ? undefined : orderSteps(withoutNeedlessTypes(steps));
}
