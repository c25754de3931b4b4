/** Syntax without where it stood: what is left is plain data. */
export function withoutLocations<Value>(value: Value): Value;
export function withoutLocations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((inner: unknown) => withoutLocations(inner));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'loc' ? [] : [[key, withoutLocations(inner)]])),
  );
}
