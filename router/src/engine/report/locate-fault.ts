import type { FetchedField } from '../../planning/plan-node.ts';
import type { FetchedData } from '../data/fetched-data.ts';
import type { IsSubtype } from '../data/rewrite.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { PathStep } from '../plan/object-path.ts';
import type { FieldShape, ObjectShape, ValueShape } from '../shape/shape.ts';
import type { Fault } from './fault.ts';

type Path = readonly (string | number)[];

export interface LocatedFault {
  /** Where the client is told of it. */
  readonly paths: readonly Path[];
  /** What is missing because of it. */
  readonly explained: readonly Path[];
}

/**
 * Finds where in the client's answer a fault shows. One private name may be several keys of the client's, and one
 * entity may stand at many places: each is named. What the client did not select itself is named by the object that
 * lacks something for want of it; when none does, nobody is concerned.
 */
export class FaultLocator {
  readonly #data: FetchedData;
  readonly #isSubtype: IsSubtype;

  constructor(data: FetchedData, isSubtype: IsSubtype) {
    this.#data = data;
    this.#isSubtype = isSubtype;
  }

  locate(fault: Fault, shape: ObjectShape): LocatedFault {
    const { at, below, objects } = fault;
    const found: (readonly Path[])[] = [];
    const explained: Path[] = [];
    if (below) {
      const concerned = objects && new Set(objects.map((object) => this.#data.current(object)));
      this.#follow(at.steps, shape, this.#data.root, [], (object, objectShape, path) => {
        if (object && concerned?.has(object) === false) return;
        found.push(this.#below(below, objectShape, object, path));
        if (fault.isWhole)
          explained.push(...this.#fieldsAt({ ...fault, isOfEachField: true }, objectShape, object, path));
      });
    } else if (at.stepsToList !== undefined) {
      // Of many places only the list that they stand in is named.
      this.#follow(at.steps.slice(0, at.stepsToList), shape, undefined, [], (_object, _shape, path) =>
        found.push([path]),
      );
    } else {
      this.#follow(at.steps, shape, this.#data.root, [], (object, objectShape, path) => {
        found.push(this.#fieldsAt(fault, objectShape, object, path));
      });
    }
    const paths = found.length > 0 ? found.flat() : [[]];
    return { paths, explained: [...paths, ...explained] };
  }

  /** Calls back for each place that the steps lead to; where data ends they are followed by the shape alone. */
  #follow(
    steps: readonly PathStep[],
    shape: ObjectShape | undefined,
    object: JsonObject | undefined,
    path: Path,
    found: (object: JsonObject | undefined, shape: ObjectShape | undefined, path: Path) => void,
  ): void {
    const [step, ...rest] = steps;
    if (!step) {
      found(object, shape, path);
      return;
    }
    const fields = fieldsFrom(shape, step.key);
    if (fields.length === 0) found(undefined, undefined, path);
    for (const { key, source, value } of fields) {
      const inner = object && ownValue(object, source);
      for (const [spot, spotPath] of object
        ? objectsIn(inner, [...path, key])
        : [[undefined, [...path, key]] as const]) {
        const current = spot && this.#data.current(spot);
        this.#follow(rest, shapeOf(value, current), current, spotPath, found);
      }
    }
  }

  #below(steps: Path, shape: ObjectShape | undefined, object: JsonObject | undefined, path: Path): Path[] {
    const [step, ...rest] = steps;
    if (step === undefined) return [path];
    const fields = fieldsFrom(shape, String(step));
    // A subgraph that names what it was not asked for may still have something to say.
    const isTold = path.length === 0 || lacksSomething(shape, object);
    if (fields.length === 0) return isTold ? [path] : [];
    return fields.flatMap(({ key, source, value }) => {
      const end = rest.findIndex((next) => typeof next === 'string');
      const indexes = end < 0 ? rest : rest.slice(0, end);
      const inner = indexes.reduce(elementAt, object && ownValue(object, source));
      const current = isJsonObject(inner) ? this.#data.current(inner) : undefined;
      return this.#below(rest.slice(indexes.length), shapeOf(value, current), current, [...path, key, ...indexes]);
    });
  }

  #fieldsAt(
    { fields, isOfEachField }: Fault,
    shape: ObjectShape | undefined,
    object: JsonObject | undefined,
    path: Path,
  ): Path[] {
    const type = object && ownValue(object, '__typename');
    const keys = fields
      .filter(({ on }) => this.#has(type, on))
      .flatMap((field) => fieldsFrom(shape, field.key).map(({ key }) => key));
    const distinct = [...new Set(keys)];
    if (distinct.length === 0) return lacksSomething(shape, object) ? [path] : [];
    return distinct.length === 1 || isOfEachField ? distinct.map((key) => [...path, key]) : [path];
  }

  #has(type: unknown, on: FetchedField['on']): boolean {
    return on === undefined || typeof type !== 'string' || this.#isSubtype(type, on);
  }
}

/** A field may be selected at once and, with other fields in it, later. */
function fieldsFrom(shape: ObjectShape | undefined, source: string): FieldShape[] {
  if (!shape) return [];
  const own = shape.fields.filter((field) => field.source === source);
  return [...own, ...shape.deferred.flatMap(({ object }) => fieldsFrom(object, source))];
}

/** Whether something that was selected has not come, not even as null. */
function lacksSomething(shape: ObjectShape | undefined, object: JsonObject | undefined): boolean {
  if (!shape || !object) return true;
  const lacks = ({ kind, source }: FieldShape) => kind === 'data' && ownValue(object, source) === undefined;
  return shape.fields.some(lacks) || shape.deferred.some((deferred) => lacksSomething(deferred.object, object));
}

function objectsIn(value: unknown, path: Path): (readonly [JsonObject, Path])[] {
  if (Array.isArray(value)) return value.flatMap((element: unknown, index) => objectsIn(element, [...path, index]));
  return isJsonObject(value) ? [[value, path]] : [];
}

function elementAt(list: unknown, index: string | number): unknown {
  return Array.isArray(list) ? list.at(Number(index)) : undefined;
}

/** The shape of an object that may be missing: then that of any type it could have had. */
function shapeOf(value: ValueShape, object: JsonObject | undefined): ObjectShape | undefined {
  if (value.kind === 'list') return shapeOf(value.element, object);
  if (value.kind === 'leaf') return undefined;
  return object ? value.objectOf(object['__typename']) : value.objects()[0];
}
