/** What was heard of an order, and decides what becomes of its payments. */
export interface OrderToSettle {
  /** Nothing is taken of it any more, and what is set aside is given back. */
  readonly isCancelled: boolean;
  /** It was cancelled by a release that did not tell what goes back: all that was captured does. */
  readonly isGivenBack: boolean;
  /** Whether money is due of which no refund has begun. */
  readonly hasRefundsDue: boolean;
  /** So many payments are due of it; null where it is one, or an earlier release did not say. */
  readonly paymentsInAll: number | null;
}
