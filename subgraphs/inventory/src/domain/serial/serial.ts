/** Where a piece that has a serial number is. What is picked is in stock still, for an order. */
export type SerialStatus = 'IN_STOCK' | 'PICKED' | 'IN_TRANSIT' | 'SOLD' | 'WRITTEN_OFF' | 'UNTRACKED';

/** One piece of a variant. */
export interface Serial {
  readonly id: string;
  readonly variantId: string;
  /** What stands on it: no other piece of the variant has it. */
  readonly number: string;
  readonly status: SerialStatus;
  /** Where it is, or was last. */
  readonly warehouseId: string;
  /** The order that it is picked for, or left with. */
  readonly orderId: string | null;
  /** Whether somebody said that it is this one. */
  readonly isSaid: boolean;
  /** With which it is on its way. */
  readonly transferId: string | null;
  /** When it came in last. */
  readonly arrivedAt: Date;
}

export type SerialEventKind =
  | 'ARRIVED'
  | 'FOUND'
  | 'SENT'
  | 'MOVED'
  | 'PUT_BACK'
  | 'PICKED'
  | 'SOLD'
  | 'RETURNED'
  | 'WRITTEN_OFF'
  | 'LOST'
  | 'UNTRACKED';

/** What became of a piece. */
export interface SerialEvent {
  readonly serialId: string;
  readonly kind: SerialEventKind;
  readonly warehouseId: string;
  readonly orderId: string | null;
  readonly transferId: string | null;
  readonly movedBy: string | null;
}

export interface SerialChanges {
  readonly serials: readonly Serial[];
  readonly events: readonly SerialEvent[];
}

/** Numbers by variants. */
export type SerialNames = ReadonlyMap<string, readonly string[]>;

export const isInStock = ({ status }: Pick<Serial, 'status'>): boolean => status === 'IN_STOCK' || status === 'PICKED';

/** A name for one in maps. */
export const serialKey = ({ variantId, number }: Pick<Serial, 'variantId' | 'number'>): string =>
  `${variantId} ${number}`;

/** So many are named at once. */
export const mostSerials = 5_000;
