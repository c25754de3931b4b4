/** Pieces of one variant that were promised to an order before they were there, and what became of them. All three only grow. */
export interface BackorderLine {
  readonly variantId: string;
  readonly wanted: number;
  /** Put aside since; these stand in the lines of the reservation. */
  readonly filled: number;
  /** Not wanted any more. */
  readonly released: number;
}

/** Pieces that the order waits for. */
export const outstandingOf = ({ wanted, filled, released }: BackorderLine): number => wanted - filled - released;
