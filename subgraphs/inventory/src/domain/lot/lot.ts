/** Goods of one batch in one warehouse. Of a level, lots may be all, some or none. */
export interface Lot {
  readonly id: string;
  readonly variantId: string;
  readonly warehouseId: string;
  /** What stands on the goods. */
  readonly code: string;
  readonly expiresAt: Date;
  readonly receivedAt: Date;
  readonly onHand: number;
  readonly reserved: number;
}

/** Pieces of a lot that were put aside for an order, and those that left for it. */
export interface LotUse {
  readonly lotId: string;
  readonly reservationId: string;
  readonly reserved: number;
  readonly committed: number;
}

export const freeOf = ({ onHand, reserved }: Pick<Lot, 'onHand' | 'reserved'>): number => onHand - reserved;
