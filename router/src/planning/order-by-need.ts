import type { Plan, PlanNode } from './plan-node.ts';
import { filledPlaces, neededPlaces, type Step } from './plan-places.ts';
import type { Requirements } from './requirements.ts';
import { tidySteps } from './tidy-steps.ts';

/**
 * Puts the fetches of a plan into an order in which each finds what it hands on. For plans in which the planner lost its
 * way: fetches may come too early in them, or twice. Plans with conditions or deferred parts stay as they are.
 */
export function orderByNeed(plan: Plan, requirements: Requirements): Plan {
  const steps = stepsOf(plan);
  if (!steps) return plan;
  let waiting = tidySteps(steps, requirements).map((step) => ({
    step,
    needs: neededPlaces(step),
    fills: new Set(filledPlaces(step)),
  }));
  const filled = new Set<string>();
  const rounds: PlanNode[] = [];
  while (waiting.length > 0) {
    const isToCome = (place: string, self: Step) =>
      !filled.has(place) && waiting.some(({ step, fills }) => step !== self && fills.has(place));
    const ready = waiting.filter(({ step, needs }) => !needs.some((place) => isToCome(place, step)));
    // Those that wait for each other go as the planner had them.
    const round = ready.length > 0 ? ready : waiting.slice(0, 1);
    waiting = waiting.filter((each) => !round.includes(each));
    for (const { fills } of round) for (const place of fills) filled.add(place);
    const nodes = round.map(({ step }) => step);
    rounds.push(nodes[0] && nodes.length === 1 ? nodes[0] : { kind: 'Parallel', nodes });
  }
  return { kind: 'Sequence', nodes: rounds };
}

/** `undefined` when there is more to the plan than fetches one after and beside another. */
function stepsOf(node: Plan): readonly Step[] | undefined {
  switch (node.kind) {
    case 'Fetch':
    case 'Flatten':
      return [node];
    case 'Sequence':
    case 'Parallel': {
      const inner = node.nodes.map(stepsOf);
      return inner.every((steps) => steps !== undefined) ? inner.flat() : undefined;
    }
    default:
      return undefined;
  }
}
