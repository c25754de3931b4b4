/** Values of one key, in the order of the keys; no group is empty. */
export function groupedBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): [key: string, group: readonly [Value, ...Value[]]][] {
  const groups = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
