import type { ResponsePath } from '@apollo/query-planner';
import { isJsonObject, type JsonObject, ownValue } from './json-object.ts';

/** An object of the answer under construction, and where in it the object stands. */
export interface Place {
  readonly object: JsonObject;
  readonly path: readonly (string | number)[];
}

interface Spot {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

/** The objects that a path of the plan leads to, from each place; `@` goes into every element of a list. */
export function placesAt(places: readonly Place[], path: ResponsePath): Place[] {
  let spots: Spot[] = places.map(({ object, path }) => ({ value: object, path }));
  for (const step of path) {
    spots = step === '@' ? spots.flatMap(elementsOf) : spots.flatMap((spot) => fieldOf(spot, String(step)));
  }
  return spots.flatMap(objectsIn);
}

function elementsOf({ value, path }: Spot): Spot[] {
  return Array.isArray(value)
    ? value.map((element: unknown, index) => ({ value: element, path: [...path, index] }))
    : [];
}

function fieldOf({ value, path }: Spot, name: string): Spot[] {
  return isJsonObject(value) ? [{ value: ownValue(value, name), path: [...path, name] }] : [];
}

function objectsIn(spot: Spot): Place[] {
  if (isJsonObject(spot.value)) return [{ object: spot.value, path: spot.path }];
  return elementsOf(spot).flatMap(objectsIn);
}
