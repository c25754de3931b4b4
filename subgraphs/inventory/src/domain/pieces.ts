/** How many of each variant. */
export type Pieces = ReadonlyMap<string, number>;

interface CountedPieces {
  readonly variantId: string;
  readonly quantity: number;
}

/** Pieces of one variant in one warehouse. */
export interface PlacedPieces extends CountedPieces {
  readonly warehouseId: string;
}

/** Several lines of the same variant become one. */
export function piecesOf(counted: readonly CountedPieces[]): Pieces {
  const pieces = new Map<string, number>();
  for (const { variantId, quantity } of counted) pieces.set(variantId, (pieces.get(variantId) ?? 0) + quantity);
  return pieces;
}

/** What is left of them. */
export function without(pieces: Pieces, taken: Pieces): Pieces {
  return new Map(
    [...pieces]
      .map(([variantId, quantity]) => [variantId, quantity - (taken.get(variantId) ?? 0)] as const)
      .filter(([, quantity]) => quantity > 0),
  );
}
