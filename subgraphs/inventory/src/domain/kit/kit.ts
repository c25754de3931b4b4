/** So many pieces of another variant. */
export interface KitPart {
  readonly partId: string;
  readonly quantity: number;
}

/** What each kit is put together of. A variant that is none is not in it. */
export type Kits = ReadonlyMap<string, readonly KitPart[]>;

/** How many can be put together. Parts are sold alone as well, so this is what can be at this moment. */
export function buildableOf(parts: readonly KitPart[], available: (partId: string) => number): number {
  return Math.min(...parts.map(({ partId, quantity }) => Math.floor(available(partId) / quantity)));
}
