export type BehaviourKind =
  'VIEW' | 'SEARCH' | 'ADD_TO_CART' | 'REMOVE_FROM_CART' | 'NOT_INTERESTED' | 'PURCHASE' | 'CANCELLATION' | 'REVIEW';

/** One line of the log: something that somebody did. All that is learned follows from these lines. */
export interface Behaviour {
  /** An account, or a guest; null for whom nobody knows, of whose order only what is in it counts. */
  readonly personId: string | null;
  readonly kind: BehaviourKind;
  /** Null for a search. */
  readonly productId: string | null;
  /** The order, cart or review that it is about. */
  readonly sourceId: string | null;
  /** Pieces: of a purchase those bought, of a cancellation all that were cancelled until then. */
  readonly quantity: number | null;
  /** 1 to 5; null for all but reviews, and for one that was taken back. */
  readonly rating: number | null;
  /** What was searched for. */
  readonly words: string | null;
  readonly at: Date;
}
