/** What a foreign key promises to be there; its absence is a fault of ours. */
export async function required<Value>(found: Promise<Value | undefined>, what: string): Promise<Value> {
  const value = await found;
  if (value === undefined) throw new Error(`${what} is not there`);
  return value;
}
