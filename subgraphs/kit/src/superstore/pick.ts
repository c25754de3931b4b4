import { createHash } from 'node:crypto';

/** A whole number from `min` to `max`, always the same for the same key: what the data set does not say is invented. */
export function pickBetween(min: number, max: number, key: string): number {
  const hash = createHash('sha1').update(key).digest().readUInt32BE(0);
  return min + (hash % (max - min + 1));
}
