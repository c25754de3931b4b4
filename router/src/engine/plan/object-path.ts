import type { FetchedData } from '../data/fetched-data.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';

export interface PathStep {
  readonly key: string;
  /** Only objects of these types are meant. */
  readonly types: ReadonlySet<string> | undefined;
  /** Whether some fetch adds to the objects here, so that each must be looked up and several may be the same. */
  readonly isTarget: boolean;
}

/** A path of a plan that leads from the root to objects, through every element of the lists on its way. */
export interface ObjectPath {
  readonly steps: readonly PathStep[];
  /** How many steps there are up to and with the first list; `undefined` when there is none. */
  readonly stepsToList: number | undefined;
}

/** What `positionOf` says of every place where a fetch of the plan adds something. */
export type Targets = ReadonlySet<string>;

/** `key|[Type,Other]` lets only some types pass. */
const stepPattern = /^(.*?)(?:\|\[(.*)\])?$/;

export function compilePath(path: readonly string[], targets: Targets): ObjectPath {
  const steps: PathStep[] = [];
  let stepsToList: number | undefined;
  for (const element of path) {
    const [, key = '', types] = stepPattern.exec(element) ?? [];
    if (key === '@') stepsToList ??= steps.length;
    if (key === '@' || key === '') {
      const last = steps.pop();
      if (last) steps.push(types === undefined ? last : { ...last, types: new Set(types.split(',')) });
      continue;
    }
    const position = positionOf([...steps.map((step) => step.key), key]);
    steps.push({
      key,
      types: types === undefined ? undefined : new Set(types.split(',')),
      isTarget: targets.has(position),
    });
  }
  return { steps, stepsToList };
}

/** A place in the shape of the data: the keys on the way to it, whatever lists and types are between them. */
export function positionOf(keys: readonly string[]): string {
  return keys.join('.');
}

/** The position that a path of a plan leads to. */
export function targetOf(path: readonly string[]): string {
  return positionOf(compilePath(path, new Set()).steps.map(({ key }) => key));
}

/** The objects at the end of the path as they are now, each once. */
export function objectsAt(data: FetchedData, { steps }: ObjectPath): readonly JsonObject[] {
  let objects: readonly JsonObject[] = [data.root];
  for (const { key, types, isTarget } of steps) {
    const next: JsonObject[] = [];
    for (const object of objects) addObjects(ownValue(object, key), next);
    objects = isTarget ? distinct(data, next) : next;
    if (types) objects = objects.filter(({ __typename: type }) => typeof type === 'string' && types.has(type));
  }
  return objects;
}

function addObjects(value: unknown, objects: JsonObject[]): void {
  if (Array.isArray(value)) {
    for (const element of value) addObjects(element, objects);
  } else if (isJsonObject(value)) {
    objects.push(value);
  }
}

function distinct(data: FetchedData, objects: readonly JsonObject[]): readonly JsonObject[] {
  const found = new Set<JsonObject>();
  for (const object of objects) found.add(data.current(object));
  return [...found];
}
