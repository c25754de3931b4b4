import { lineOfText } from '@agora/schema';
import type { StockRefusal } from '../stock.ts';

interface TypedLot {
  readonly code: string;
  readonly expiresAt: Date;
}

/** What stands on a batch that came in. One that has expired is not taken in. */
export function readLot(
  { code, expiresAt }: TypedLot,
  now: Date,
): (TypedLot & { readonly refused?: never }) | StockRefusal<'INVALID_LOT'> {
  const read = lineOfText(code, 60);
  if (read === undefined) return { refused: 'INVALID_LOT', field: ['lot', 'code'] };
  if (expiresAt <= now) return { refused: 'INVALID_LOT', field: ['lot', 'expiresAt'] };
  return { code: read, expiresAt };
}
