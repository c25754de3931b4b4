import { entityFields } from '../fetches/entity-fields.ts';
import { operationOf } from '../plan/operation-of.ts';
import type { PlanCondition } from '../plan/plan-condition.ts';
import type { PlanNode } from '../plan/plan-node.ts';
import { fetchOf, filledPlaces, neededPlaces, placeOf, type PlacedFetch } from '../plan/plan-places.ts';
import { type UnsurePlaces, unsurePlaces } from './unsure-places.ts';

/** A fetch of a plan, and all that an order must heed. */
export interface Step {
  readonly placed: PlacedFetch;
  /** Its place in the order of the planner. */
  readonly index: number;
  /** Outermost first. */
  readonly conditions: readonly PlanCondition[];
  readonly needs: ReadonlySet<string>;
  /** Without what it needs: it could only repeat that. */
  readonly fills: ReadonlySet<string>;
  /** What it may not fill, by the variables of the client. */
  readonly unsure: UnsurePlaces;
  /** Of the entities for which it asks. */
  readonly types: ReadonlySet<string>;
  /** Whether it asks for their types: they may be of an interface so far. */
  readonly isOfTypes: boolean;
}

export function stepOf({ placed, conditions, index }: Pick<Step, 'placed' | 'conditions' | 'index'>): Step {
  const needs = new Set(neededPlaces(placed));
  const fetch = fetchOf(placed);
  const filled = filledPlaces(placed);
  return {
    placed,
    index,
    conditions,
    needs,
    fills: new Set(filled.map(({ place }) => place)).difference(needs),
    unsure: unsurePlaces(filled.map(({ place, conditions: own }) => [place, own && [...conditions, ...own]])),
    types: new Set(fetch.requires.flatMap((each) => (each.kind === 'fragment' ? (each.on ?? []) : []))),
    isOfTypes: entityFields(operationOf(fetch).selectionSet).some(({ field }) => field.name.value === '__typename'),
  };
}

export function waitsFor(step: Step, other: Step): boolean {
  return !step.needs.isDisjointFrom(other.fills) || isOfTypesFor(step, other);
}

/**
 * Whether the other finds out which objects of an interface are of the types for which the step asks. The planner knows to
 * ask for that first.
 */
function isOfTypesFor(step: Step, other: Step): boolean {
  if (!other.isOfTypes || other.index > step.index) return false;
  if (placeOf(step.placed).join('.') !== placeOf(other.placed).join('.')) return false;
  return step.types.size > 0 && step.types.isDisjointFrom(other.types);
}

/** Every fetch there is, those of deferred parts too. */
export function stepsWithin(node: PlanNode): readonly Step[] {
  return placedWithin(node, []).map((placed, index) => stepOf({ ...placed, index }));
}

function placedWithin(
  node: PlanNode,
  conditions: readonly PlanCondition[],
): readonly Pick<Step, 'placed' | 'conditions'>[] {
  switch (node.kind) {
    case 'Fetch':
    case 'Flatten':
      return [{ placed: node, conditions }];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((inner) => placedWithin(inner, conditions));
    case 'Condition': {
      const { condition: variable, ifClause, elseClause } = node;
      return [
        ...(ifClause ? placedWithin(ifClause, [...conditions, { variable, is: true }]) : []),
        ...(elseClause ? placedWithin(elseClause, [...conditions, { variable, is: false }]) : []),
      ];
    }
    case 'Defer': {
      const parts = [node.primary, ...node.deferred.map((part) => part.node)];
      return parts.flatMap((part) => (part ? placedWithin(part, conditions) : []));
    }
  }
}

export function nodeOf({ placed, conditions }: Step): PlanNode {
  return conditions.reduceRight<PlanNode>(
    (node, { variable, is }) => ({
      kind: 'Condition',
      condition: variable,
      ifClause: is ? node : undefined,
      elseClause: is ? undefined : node,
    }),
    placed,
  );
}
