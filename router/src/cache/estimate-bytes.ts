/** About how much memory a value from JSON takes; good enough to keep a cache within bounds. */
export function estimateBytes(value: unknown): number {
  if (typeof value === 'string') return 24 + value.length;
  if (typeof value !== 'object' || value === null) return 8;
  let bytes = 32;
  // Names of fields are shared by all objects of a shape.
  for (const child of Object.values(value)) bytes += 8 + estimateBytes(child);
  return bytes;
}
