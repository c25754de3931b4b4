import type { FetchedData } from './fetched-data.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';

export interface PathStep {
  readonly key: string;
  readonly position: string;
  /** The positions above it to whose objects fetches add, from the root. */
  readonly above: readonly string[];
  /** Only objects of these types are meant. */
  readonly types: ReadonlySet<string> | undefined;
  /** Whether some fetch adds to the objects here, so that each must be looked up and several may be the same. */
  readonly isTarget: boolean;
}

/** A path of a plan that leads from the root to objects, through every element of the lists on its way. */
export interface ObjectPath {
  readonly steps: readonly PathStep[];
  readonly position: string;
  readonly hasTypes: boolean;
}

/** What `positionOf` says of every place where a fetch of the plan adds something. */
export type Targets = ReadonlySet<string>;

/** `key|[Type,Other]` lets only some types pass. */
const stepPattern = /^(.*?)(?:\|\[(.*)\])?$/;

export function compilePath(path: readonly string[], targets: Targets): ObjectPath {
  const steps: PathStep[] = [];
  for (const element of path) {
    const [, key = '', types] = stepPattern.exec(element) ?? [];
    if (key === '@' || key === '') {
      const last = steps.pop();
      if (last) steps.push(types === undefined ? last : { ...last, types: new Set(types.split(',')) });
      continue;
    }
    const position = positionOf([...steps.map((step) => step.key), key]);
    const above = [rootPosition, ...steps.filter(({ isTarget }) => isTarget).map((step) => step.position)];
    steps.push({
      key,
      position,
      above,
      types: types === undefined ? undefined : new Set(types.split(',')),
      isTarget: targets.has(position),
    });
  }
  const position = steps.at(-1)?.position ?? rootPosition;
  return { steps, position, hasTypes: steps.some(({ types: only }) => only !== undefined) };
}

const rootPosition = '';

/** A place in the shape of the data: the keys on the way to it, whatever lists and types are between them. */
export function positionOf(keys: readonly string[]): string {
  return keys.join('.');
}

/** The position that a path of a plan leads to. */
export function targetOf(path: readonly string[]): string {
  return compilePath(path, new Set()).position;
}

/** The objects at the end of the path as they are now, each once. */
export function objectsAt(data: FetchedData, { steps, hasTypes }: ObjectPath): readonly JsonObject[] {
  if (hasTypes)
    return steps.reduce<readonly JsonObject[]>((found, step) => ofTypes(next(data, found, step), step), [data.root]);
  let objects: readonly JsonObject[] = [data.root];
  let from = 0;
  // As near to the end of the path as is known already.
  for (let index = steps.length; index > 0; index -= 1) {
    const step = steps[index - 1];
    const known = step?.isTarget ? data.places.at(step.position, step.above) : undefined;
    if (!step || !known) continue;
    objects = known.isCurrent ? known.objects : distinct(data, known.objects);
    if (!known.isCurrent) data.places.keep(step.position, step.above, objects);
    from = index;
    break;
  }
  for (const step of steps.slice(from)) {
    objects = next(data, objects, step);
    if (step.isTarget) data.places.keep(step.position, step.above, objects);
  }
  return objects;
}

function next(
  data: FetchedData,
  objects: readonly JsonObject[],
  { key, position, isTarget }: PathStep,
): readonly JsonObject[] {
  const found: JsonObject[] = [];
  for (const object of objects) addObjects(ownValue(object, key), found);
  // What nothing was added to yet is as its answer brought it: there is nothing to look up.
  return isTarget && data.places.changesAt(position) > 0 ? distinct(data, found) : found;
}

function ofTypes(objects: readonly JsonObject[], { types }: PathStep): readonly JsonObject[] {
  return types ? objects.filter(({ __typename: type }) => typeof type === 'string' && types.has(type)) : objects;
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
