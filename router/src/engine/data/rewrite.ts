import type { DataRewrite } from '../../planning/plan/plan-node.ts';
import { isJsonObject, type JsonObject, ownValue, setOwn } from '../json-object.ts';

/** Whether a type is another or one of its kinds. */
export type IsSubtype = (type: string, of: string) => boolean;

const typePrefix = '... on ';

/**
 * A copy, as far as it differs, of an answer or a representation with the changes that the plan wants: gives back the
 * names of fields that were renamed so as not to collide, and the type names that a subgraph knows an interface by.
 */
export function rewritten(value: unknown, rewrites: readonly DataRewrite[], isSubtype: IsSubtype): unknown {
  return rewrites.reduce((changed, change) => rewriteAt(changed, change, 0, isSubtype), value);
}

function rewriteAt(value: unknown, change: DataRewrite, at: number, isSubtype: IsSubtype): unknown {
  if (Array.isArray(value)) return value.map((element: unknown) => rewriteAt(element, change, at, isSubtype));
  const step = change.path[at];
  if (step === undefined || !isJsonObject(value)) return value;
  if (step.startsWith(typePrefix)) {
    const type = ownValue(value, '__typename');
    const passes = typeof type !== 'string' || isSubtype(type, step.slice(typePrefix.length));
    return passes ? rewriteAt(value, change, at + 1, isSubtype) : value;
  }
  if (at === change.path.length - 1) return changed(value, step, change);
  const inner = ownValue(value, step);
  return inner === undefined ? value : withValue(value, step, rewriteAt(inner, change, at + 1, isSubtype));
}

function changed(object: JsonObject, key: string, change: DataRewrite): JsonObject {
  if (change.kind === 'ValueSetter') return withValue(object, key, change.setValueTo);
  const value = ownValue(object, key);
  if (value === undefined) return object;
  const { [key]: _renamed, ...others } = object;
  return withValue(others, change.renameKeyTo, value);
}

function withValue(object: JsonObject, key: string, value: unknown): JsonObject {
  const copy = { ...object };
  setOwn(copy, key, value);
  return copy;
}
