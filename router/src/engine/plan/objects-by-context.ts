import type { KeyRenamer } from '../../planning/plan/plan-node.ts';
import type { FetchedData } from '../data/fetched-data.ts';
import type { IsSubtype } from '../data/rewrite.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { ObjectPath } from '../data/object-path.ts';

const typePrefix = '... on ';

/**
 * The objects at the end of a path by what is to be told about each from further up: the values as members of a JSON
 * object, without its braces. One call can tell a subgraph only one set of values.
 */
export function objectsByContext(
  data: FetchedData,
  { steps }: ObjectPath,
  contexts: readonly KeyRenamer[],
  isSubtype: IsSubtype,
): ReadonlyMap<string, ReadonlySet<JsonObject>> {
  const found = new Map<string, Set<JsonObject>>();
  const visit = (value: unknown, above: readonly JsonObject[]): void => {
    if (Array.isArray(value)) {
      for (const element of value) visit(element, above);
      return;
    }
    if (!isJsonObject(value)) return;
    const object = data.current(value);
    const types = steps[above.length - 1]?.types;
    if (types && !(typeof object['__typename'] === 'string' && types.has(object['__typename']))) return;
    const next = steps[above.length];
    if (next) {
      visit(ownValue(object, next.key), [...above, object]);
      return;
    }
    const members = membersOf(contexts, above, data, isSubtype);
    found.set(members, (found.get(members) ?? new Set()).add(object));
  };
  visit(data.root, []);
  return found;
}

function membersOf(
  contexts: readonly KeyRenamer[],
  above: readonly JsonObject[],
  data: FetchedData,
  isSubtype: IsSubtype,
): string {
  const values = new Map<string, unknown>();
  for (const { path, renameKeyTo } of contexts) {
    const start = path.findIndex((step) => step !== '..');
    const value = valueAt(above.at(-start), path.slice(start), data, isSubtype);
    // One context may be set on several types: only one of them is above.
    if (value !== undefined) values.set(renameKeyTo, value);
  }
  return JSON.stringify(Object.fromEntries(values)).slice(1, -1);
}

function valueAt(
  value: unknown,
  [step, ...steps]: readonly string[],
  data: FetchedData,
  isSubtype: IsSubtype,
): unknown {
  if (step === undefined) return value;
  if (Array.isArray(value)) return value.map((element: unknown) => valueAt(element, [step, ...steps], data, isSubtype));
  if (!isJsonObject(value)) return value;
  const object = data.current(value);
  if (!step.startsWith(typePrefix)) return valueAt(ownValue(object, step), steps, data, isSubtype);
  const type = ownValue(object, '__typename');
  const passes = typeof type !== 'string' || isSubtype(type, step.slice(typePrefix.length));
  return passes ? valueAt(object, steps, data, isSubtype) : undefined;
}
