/** The least UUIDv7 of a millisecond, as its first 48 bits are that time: ids of events are in the order of time. */
export function earliestIdOf(epochMs: number): string {
  const hex = epochMs.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** When a UUIDv7 was made; undefined for another kind of id. */
export function timeOfId(id: string): number | undefined {
  const [, time] = /^([\da-f]{8}-[\da-f]{4})-7/i.exec(id) ?? [];
  return time === undefined ? undefined : Number.parseInt(time.replace('-', ''), 16);
}
