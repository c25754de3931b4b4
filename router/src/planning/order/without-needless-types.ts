import { fetchOf, placeOf } from '../plan/plan-places.ts';
import type { Step } from './plan-steps.ts';

/** Without steps that ask for nothing but types, where another one that can be made as soon finds these out. */
export function withoutNeedlessTypes(steps: readonly Step[]): readonly Step[] {
  return steps.reduce<readonly Step[]>((left, step) => {
    const other = isOfTypesAlone(step) ? left.find((each) => servesInPlaceOf(each, step)) : undefined;
    if (!other) return left;
    // What was to wait for the one waits for the other.
    const earlier = { ...other, index: Math.min(other.index, step.index) };
    return left.flatMap((each) => (each === step ? [] : [each === other ? earlier : each]));
  }, steps);
}

function isOfTypesAlone({ placed, isOfTypes }: Step): boolean {
  const { isOfEntities, fields, id } = fetchOf(placed);
  // Deferred parts wait for what has an id.
  return isOfTypes && isOfEntities && fields.length === 0 && id === undefined;
}

function servesInPlaceOf(other: Step, step: Step): boolean {
  return (
    other !== step &&
    other.isOfTypes &&
    placeOf(other.placed).join('.') === placeOf(step.placed).join('.') &&
    step.types.isSubsetOf(other.types) &&
    other.needs.isSubsetOf(step.needs) &&
    JSON.stringify(other.conditions) === JSON.stringify(step.conditions)
  );
}
