import { type Pieces, piecesOf } from '../pieces.ts';
import type { Kits } from './kit.ts';

/** What lies in warehouses of what is ordered: kits as their parts, everything else as it is. */
export function partsOf(pieces: Pieces, kits: Kits): Pieces {
  return piecesOf(
    [...pieces].flatMap(([variantId, quantity]) => {
      const parts = kits.get(variantId);
      if (!parts) return [{ variantId, quantity }];
      return parts.map((part) => ({ variantId: part.partId, quantity: part.quantity * quantity }));
    }),
  );
}
