import { isJsonObject, type JsonObject, ownValue, setOwn } from './json-object.ts';

/** Adds what one fetch brought to what others brought: objects and lists of one length grow together, else the newer stays. */
export function mergeInto(target: JsonObject, source: JsonObject): void {
  for (const [key, value] of Object.entries(source)) setOwn(target, key, merged(ownValue(target, key), value));
}

function merged(old: unknown, value: unknown): unknown {
  if (isJsonObject(old) && isJsonObject(value)) {
    mergeInto(old, value);
    return old;
  }
  if (Array.isArray(old) && Array.isArray(value) && old.length === value.length) {
    return old.map((element: unknown, index) => merged(element, value[index]));
  }
  return value;
}
