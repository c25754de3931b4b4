import type { PlanCondition } from '../plan/plan-condition.ts';

/** Under which conditions what may not be filled is; `undefined` where no conditions say so. */
export type UnsurePlaces = ReadonlyMap<string, readonly PlanCondition[] | undefined>;

export function unsurePlaces(filled: Iterable<readonly [string, readonly PlanCondition[] | undefined]>): UnsurePlaces {
  const unsure = new Map<string, readonly PlanCondition[] | undefined>();
  for (const [place, conditions] of filled) {
    if (conditions?.length === 0) continue;
    const known = unsure.has(place) ? unsure.get(place) : [];
    unsure.set(place, known && conditions && [...known, ...conditions]);
  }
  return unsure;
}

/** @param given what holds */
export function isUnsure(place: string, unsure: UnsurePlaces, given: readonly PlanCondition[]): boolean {
  if (!unsure.has(place)) return false;
  const holds = (condition: PlanCondition) =>
    given.some(({ variable, is }) => variable === condition.variable && is === condition.is);
  return !unsure.get(place)?.every(holds);
}
