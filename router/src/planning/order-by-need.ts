import { orderSteps } from './order-steps.ts';
import { partsOf } from './parts-of.ts';
import type { DeferNode, Plan, PlanNode } from './plan-node.ts';
import { fetchOf } from './plan-places.ts';
import { type Step, stepsWithin } from './plan-steps.ts';
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
  /** Fetches that are for this part to make. */
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
 * something may be required for it. What is required comes with the deferred part, and so must what requires it.
 */
function orderedDefer({ primary, deferred }: DeferNode, { made, left }: Above): DeferNode {
  const first = [...left, ...(primary ? stepsWithin(primary) : [])];
  const parts = deferred.map(({ node }) => [...(node ? stepsWithin(node) : [])]);
  const moved = new Set<Step>();
  for (let step = homeless(first, made, parts, moved); step; step = homeless(first, made, parts, moved)) {
    moved.add(step);
    for (const part of parts) if (fillsFor(step, part)) part.push(step);
  }

  const known = [...made, ...first.filter((step) => !moved.has(step))];
  const movedIds = new Set([...moved].map(idOf));
  return {
    kind: 'Defer',
    primary: orderedSteps(first.filter((step) => !moved.has(step))),
    deferred: deferred.map((part, index) => {
      const steps = parts[index] ?? [];
      const needed = known.filter((other) => steps.some((step) => !step.needs.isDisjointFrom(other.fills)));
      const depends = new Set([
        ...part.depends.filter((id) => !movedIds.has(id)),
        ...needed.flatMap((step) => idOf(step) ?? []),
      ]);
      const node = ordered(part.node, { made: known, left: steps.filter((step) => moved.has(step)) });
      return { ...part, depends: [...depends], node };
    }),
  };
}

/** A fetch whose needs are filled by deferred parts alone. */
function homeless(
  first: readonly Step[],
  made: readonly Step[],
  parts: readonly (readonly Step[])[],
  moved: ReadonlySet<Step>,
): Step | undefined {
  const here = [...made, ...first.filter((step) => !moved.has(step))];
  return here.slice(made.length).find((step) => {
    const missing = [...step.needs].filter((place) => !here.some(({ fills }) => fills.has(place)));
    return missing.some((place) => parts.some((part) => part.some(({ fills }) => fills.has(place))));
  });
}

function fillsFor({ needs }: Step, steps: readonly Step[]): boolean {
  return steps.some(({ fills }) => !needs.isDisjointFrom(fills));
}

function orderedSteps(steps: readonly Step[]): PlanNode | undefined {
  return steps.length === 0 ? undefined : orderSteps(steps);
}

function idOf({ placed }: Step): string | undefined {
  return fetchOf(placed).id;
}
