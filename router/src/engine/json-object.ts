/** An object of a GraphQL answer, as it came out of JSON. */
export type JsonObject = Record<string, unknown>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value under a key of the object itself. JSON has no functions: what is one was inherited, for a field may be
 * called `constructor`. (Asking whether the property is its own would cost as much again as reading it.)
 */
export function ownValue(object: JsonObject, key: string): unknown {
  const value = object[key];
  if (typeof value === 'function') return undefined;
  return key === '__proto__' && !Object.hasOwn(object, key) ? undefined : value;
}

/** Sets a key of the object itself: an alias may be called `__proto__`, and must not become the prototype. */
export function setOwn(object: JsonObject, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}
