import type { FetchedField } from '../../planning/plan/plan-node.ts';
import type { FetchedData } from '../data/fetched-data.ts';
import type { IsSubtype } from '../data/rewrite.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { PathStep } from '../data/object-path.ts';
import type { FieldShape, ObjectShape, ValueShape } from '../shape/shape.ts';
import { endOfData } from './end-of-data.ts';
import type { Fault } from './fault.ts';

type Path = readonly (string | number)[];

export interface LocatedFault {
  /** Where the client is told of it. */
  readonly paths: readonly Path[];
  /** What is missing because of it. */
  readonly explained: readonly Path[];
  /** Where it may be why the client misses something, though it is not about what the client selected. */
  readonly supposed: readonly SupposedFault[];
}

export interface SupposedFault {
  readonly path: Path;
  /** What the client misses there. */
  readonly missing: readonly Path[];
}

interface Spot {
  readonly path: Path;
  /** Where it is only supposed. */
  readonly missing?: readonly Path[];
}

interface Place {
  /** Absent where the data ends. */
  readonly object: JsonObject | undefined;
  /** Absent where the client selected nothing. */
  readonly shape: ObjectShape | undefined;
  readonly path: Path;
  /** Where the client selected nothing: what lacks in what it selected last. */
  readonly missing?: readonly Path[];
}

/** The places of each object, and of those that are not there. */
type PlacesByObject = ReadonlyMap<JsonObject | undefined, readonly Place[]>;

/**
 * Finds where in the client's answer faults show. One private name may be several keys of the client's, and one
 * entity may stand at many places: each is named. What the client did not select itself is named by the object that
 * lacks something for want of it; when none does, nobody is concerned.
 *
 * It is for the data as it is now: where objects stand is looked for once, however many of them are at fault.
 */
export class FaultLocator {
  readonly #data: FetchedData;
  readonly #isSubtype: IsSubtype;
  readonly #shape: ObjectShape;
  readonly #places = new Map<readonly PathStep[], PlacesByObject>();
  /** Which keys the client reads a fetch's fields under, by the object's shape and type. */
  readonly #keys = new Map<readonly FetchedField[], Map<ObjectShape, Map<unknown, readonly string[]>>>();

  readonly #delivered: ReadonlySet<string>;

  /** @param delivered the deferred parts that the client has by now: it does not miss what is in others */
  constructor(data: FetchedData, isSubtype: IsSubtype, shape: ObjectShape, delivered: ReadonlySet<string>) {
    this.#data = data;
    this.#isSubtype = isSubtype;
    this.#shape = shape;
    this.#delivered = delivered;
  }

  locate(fault: Fault): LocatedFault {
    const { at, below, objects } = fault;
    const places = this.#placesOf(at.steps, objects);
    if (places.length === 0) return { paths: [[]], explained: [[]], supposed: [] };
    if (!below) return this.#located(places.flatMap((place) => this.#fieldsAt(fault, place)));
    const spots = places.flatMap((place) => this.#below(below, place));
    const whole = { ...fault, isOfEachField: true };
    return this.#located(spots, fault.isWhole ? places.flatMap((place) => this.#fieldsAt(whole, place)) : []);
  }

  #located(spots: readonly Spot[], explained: readonly Spot[] = []): LocatedFault {
    const pathsOf = (some: readonly Spot[]) => some.filter(({ missing }) => !missing).map(({ path }) => path);
    const paths = pathsOf(spots);
    const supposed = spots.flatMap(({ path, missing }) => (missing ? [{ path, missing }] : []));
    return { paths, explained: [...paths, ...pathsOf(explained)], supposed };
  }

  #placesOf(steps: readonly PathStep[], objects: readonly JsonObject[] | undefined): readonly Place[] {
    let places = this.#places.get(steps);
    if (!places) {
      places = Map.groupBy(this.#follow(steps, this.#shape, this.#data.root, []), ({ object }) => object);
      this.#places.set(steps, places);
    }
    if (!objects) return [...places.values()].flat();
    const concerned = new Set<JsonObject | undefined>(objects.map((object) => this.#data.current(object)));
    return [...concerned.add(undefined)].flatMap((object) => places.get(object) ?? []);
  }

  /** The places that the steps lead to; where data ends they are followed by the shape alone, and the other way round. */
  #follow(
    steps: readonly PathStep[],
    shape: ObjectShape | undefined,
    object: JsonObject | undefined,
    path: Path,
    missingAbove?: readonly Path[],
  ): readonly Place[] {
    const [step, ...rest] = steps;
    if (!step) return [{ object, shape, path, ...(missingAbove && { missing: missingAbove }) }];
    const fields = this.#fieldsFrom(shape, step.key);
    if (fields.length === 0) {
      const missing = missingAbove ?? this.#missing(shape, object, path);
      if (!object) return [{ object, shape: undefined, path, missing }];
      return objectsIn(ownValue(object, step.key), path).flatMap(([spot]) =>
        this.#follow(rest, undefined, this.#data.current(spot), path, missing),
      );
    }
    return fields.flatMap(({ key, source, value }) => {
      const fieldPath = [...path, key];
      if (!object) return this.#follow(rest, this.#shapesOf(value, undefined, rest[0]?.key)[0], undefined, fieldPath);
      return objectsIn(ownValue(object, source), fieldPath).flatMap(([spot, spotPath]) => {
        const current = this.#data.current(spot);
        return this.#follow(rest, this.#shapesOf(value, current, rest[0]?.key)[0], current, spotPath);
      });
    });
  }

  #below(steps: Path, place: Place): readonly Spot[] {
    const { object, shape, path } = place;
    const [step, ...rest] = steps;
    if (step === undefined) return [{ path }];
    const fields = this.#fieldsFrom(shape, String(step));
    // A subgraph that names what it was not asked for may still have something to say.
    if (fields.length === 0) return path.length === 0 ? [{ path }] : this.#unselectedAt(place);
    return fields.flatMap(({ key, source, value }) => {
      const end = rest.findIndex((next) => typeof next === 'string');
      const indexes = end < 0 ? rest : rest.slice(0, end);
      const inner = indexes.reduce(elementAt, object && ownValue(object, source));
      const current = isJsonObject(inner) ? this.#data.current(inner) : undefined;
      const inside = this.#shapesOf(value, current, rest[indexes.length]).map((shape) =>
        this.#below(rest.slice(indexes.length), { object: current, shape, path: [...path, key, ...indexes] }),
      );
      return inside.reduce(longer, []);
    });
  }

  #fieldsAt({ fields, isOfEachField }: Fault, place: Place): readonly Spot[] {
    const { object, shape, path } = place;
    const keys = shape ? this.#keysOf(fields, shape, object && ownValue(object, '__typename')) : [];
    if (keys.length === 0) return this.#unselectedAt(place);
    return keys.length === 1 || isOfEachField ? keys.map((key) => ({ path: [...path, key] })) : [{ path }];
  }

  /** What the client did not select concerns it where it lacks something. Below a leaf there is nothing to select. */
  #unselectedAt({ object, shape, path, missing: known }: Place): readonly Spot[] {
    if (!shape && !known) return [{ path }];
    const missing = known ?? this.#missing(shape, object, path);
    return missing.length > 0 ? [{ path, missing }] : [];
  }

  /** Of what was selected of an object that which has not come, not even as null; or where the data ends above it. */
  #missing(shape: ObjectShape | undefined, object: JsonObject | undefined, path: Path): readonly Path[] {
    if (!shape || !object) return [endOfData(this.#data, this.#shape, path)];
    const lacks = ({ kind, source }: FieldShape) => kind === 'data' && ownValue(object, source) === undefined;
    const delivered = shape.deferred.filter(({ deferral }) => this.#delivered.has(deferral.id));
    return [
      ...shape.fields.filter(lacks).map(({ key }) => [...path, key]),
      ...delivered.flatMap((part) => this.#missing(part.object, object, path)),
    ];
  }

  /** A field may be selected at once and, with other fields in it, in parts that come later. */
  #fieldsFrom(shape: ObjectShape | undefined, source: string): readonly FieldShape[] {
    if (!shape) return [];
    const own = shape.fields.filter((field) => field.source === source);
    const delivered = shape.deferred.filter(({ deferral }) => this.#delivered.has(deferral.id));
    return [...own, ...delivered.flatMap(({ object }) => this.#fieldsFrom(object, source))];
  }

  /** The shape of an object; of one that is missing those of the types that it could have had, if what follows is in them. */
  #shapesOf(
    value: ValueShape,
    object: JsonObject | undefined,
    next: string | number | undefined,
  ): readonly (ObjectShape | undefined)[] {
    if (value.kind === 'list') return this.#shapesOf(value.element, object, next);
    if (value.kind === 'leaf') return [undefined];
    if (object) return [value.objectOf(object['__typename']) ?? value.ofAnyType()];
    const [first, ...others] = value.objects();
    const having = [first, ...others].filter((shape) => this.#fieldsFrom(shape, String(next)).length > 0);
    return having.length > 0 ? having : [first];
  }

  #keysOf(fields: readonly FetchedField[], shape: ObjectShape, type: unknown): readonly string[] {
    const byShape = this.#keys.get(fields) ?? new Map<ObjectShape, Map<unknown, readonly string[]>>();
    this.#keys.set(fields, byShape);
    const byType = byShape.get(shape) ?? new Map<unknown, readonly string[]>();
    byShape.set(shape, byType);
    const known = byType.get(type);
    if (known) return known;
    const keys = fields
      .filter(({ on }) => this.#has(type, on))
      .flatMap((field) => this.#fieldsFrom(shape, field.key).map(({ key }) => key));
    const distinct = [...new Set(keys)];
    byType.set(type, distinct);
    return distinct;
  }

  #has(type: unknown, on: FetchedField['on']): boolean {
    return on === undefined || typeof type !== 'string' || this.#isSubtype(type, on);
  }
}

function objectsIn(value: unknown, path: Path): (readonly [JsonObject, Path])[] {
  if (Array.isArray(value)) return value.flatMap((element: unknown, index) => objectsIn(element, [...path, index]));
  return isJsonObject(value) ? [[value, path]] : [];
}

function elementAt(list: unknown, index: string | number): unknown {
  return Array.isArray(list) ? list.at(Number(index)) : undefined;
}

/** Of what was found by supposing different types, that which leads on furthest. */
function longer(one: readonly Spot[], other: readonly Spot[]): readonly Spot[] {
  return (other[0]?.path.length ?? 0) > (one[0]?.path.length ?? 0) ? other : one;
}
