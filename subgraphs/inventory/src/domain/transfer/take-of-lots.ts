import { piecesOf } from '../pieces.ts';
import type { TransferredPieces } from './transfer.ts';

/** A lot that pieces can be taken of. */
interface Takeable {
  readonly lotId: string;
  readonly variantId: string;
  readonly expiresAt: Date;
  readonly quantity: number;
}

interface TakenPieces {
  readonly variantId: string;
  readonly quantity: number;
  readonly lotId?: string;
}

interface Taken {
  readonly refused?: never;
  readonly pieces: readonly TakenPieces[];
}

interface Unfit {
  readonly refused: 'LOT_NOT_FOUND' | 'TOO_FEW';
  /** Which line. */
  readonly index: number;
  /** How many its lot has. */
  readonly available: number;
}

/**
 * Of which lots goods are: those that are named, and of the others first so many that are in no lot (`looseOf`), then what expires first.
 */
export function takeOfLots(
  lines: readonly TransferredPieces[],
  lots: readonly Takeable[],
  looseOf: (variantId: string) => number,
): Taken | Unfit {
  const left = new Map(lots.map((lot) => [lot.lotId, lot.quantity]));
  const pieces: TakenPieces[] = [];
  const take = (variantId: string, lotId: string, quantity: number) => {
    left.set(lotId, (left.get(lotId) ?? 0) - quantity);
    pieces.push({ variantId, lotId, quantity });
  };
  for (const [index, { variantId, quantity, lotId }] of lines.entries()) {
    if (lotId == null) continue;
    const available = left.get(lotId) ?? 0;
    if (!lots.some((lot) => lot.lotId === lotId && lot.variantId === variantId)) {
      return { refused: 'LOT_NOT_FOUND', index, available: 0 };
    }
    if (quantity > available) return { refused: 'TOO_FEW', index, available };
    take(variantId, lotId, quantity);
  }
  for (const [variantId, quantity] of piecesOf(lines.filter(({ lotId }) => lotId == null))) {
    let rest = quantity;
    const loose = Math.min(rest, Math.max(looseOf(variantId), 0));
    rest -= loose;
    const own = lots
      .filter((lot) => lot.variantId === variantId)
      .toSorted((one, other) => one.expiresAt.getTime() - other.expiresAt.getTime());
    for (const { lotId } of own) {
      const taken = Math.min(rest, left.get(lotId) ?? 0);
      if (taken > 0) take(variantId, lotId, taken);
      rest -= Math.max(taken, 0);
    }
    if (loose + rest > 0) pieces.push({ variantId, quantity: loose + rest });
  }
  return { pieces: inOneLine(pieces) };
}

/** Pieces of a lot that were named in two lines, or named and taken besides, are one movement. */
function inOneLine(pieces: readonly TakenPieces[]): TakenPieces[] {
  const same = Map.groupBy(pieces, ({ variantId, lotId = '' }) => `${variantId} ${lotId}`);
  return [...same.values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ ...first, quantity: all.reduce((sum, { quantity }) => sum + quantity, 0) }] : [];
  });
}
