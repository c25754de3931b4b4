/** What became of a line of an order. */
export interface Piece {
  readonly quantity: number;
  readonly cancelledQuantity: number;
  readonly requiresShipping: boolean;
}

/** Whether anything of an order is shipped that was not cancelled. */
export function isSent(lines: readonly Piece[]): boolean {
  return lines.some(
    ({ requiresShipping, quantity, cancelledQuantity }) => requiresShipping && cancelledQuantity < quantity,
  );
}
