import { orderSteps } from './order-steps.ts';
import { partsOf } from './parts-of.ts';
import type { DeferNode, Plan, PlanNode } from './plan-node.ts';
import { fetchOf } from './plan-places.ts';
import { type Step, stepsWithin } from './plan-steps.ts';
import { withFetchIds } from './with-fetch-ids.ts';

/** Puts the fetches of a plan into an order in which each finds what it hands on. */
export function orderByNeed(plan: Plan): Plan {
  if (plan.kind === 'Subscription') return { ...plan, rest: plan.rest && ordered(plan.rest, []) };
  return ordered(partsOf(plan).size === 0 ? plan : withFetchIds(plan), []);
}

/** @param before what is fetched by what the node was deferred from */
function ordered(node: PlanNode, before: readonly Step[]): PlanNode {
  if (node.kind === 'Defer') return orderedDefer(node, before);
  if (node.kind === 'Condition' && partsOf(node).size > 0) {
    const { ifClause, elseClause } = node;
    return {
      ...node,
      ifClause: ifClause && ordered(ifClause, before),
      elseClause: elseClause && ordered(elseClause, before),
    };
  }
  return partsOf(node).size === 0 ? orderSteps(stepsWithin(node)) : node;
}

/** A deferred part waits for all that it hands on, be it fetched for what is answered first. */
function orderedDefer({ primary, deferred }: DeferNode, before: readonly Step[]): DeferNode {
  const known = [...before, ...(primary ? stepsWithin(primary) : [])];
  return {
    kind: 'Defer',
    primary: primary && ordered(primary, before),
    deferred: deferred.map((part) => {
      const needs = new Set(part.node ? stepsWithin(part.node).flatMap((step) => step.needs) : []);
      const needed = known.filter(({ fills }) => !fills.isDisjointFrom(needs));
      const depends = new Set([...part.depends, ...needed.flatMap(({ placed }) => fetchOf(placed).id ?? [])]);
      return { ...part, depends: [...depends], node: part.node && ordered(part.node, known) };
    }),
  };
}
