import type { Money } from '@agora/schema';
import type { Refusal } from './transaction.ts';

/**
 * Whoever moves the money. The same key with the same request gives the same answer and moves money once. A call that
 * throws may or may not have happened: it is repeated under the same key until it answers. A refusal is for good.
 */
export interface PaymentProvider {
  /** Which card it knows by a token; undefined for one that it does not know. */
  describe(token: string): Promise<Card | undefined>;
  /** Puts an amount aside on the customer's account. */
  authorise(request: AuthoriseRequest): Promise<Answer>;
  /** Takes what was put aside. */
  capture(request: FollowUpRequest): Promise<Answer>;
  /** Gives back what was put aside. */
  void(request: FollowUpRequest): Promise<Answer>;
  /** Gives back what was taken, or part of it. */
  refund(request: FollowUpRequest): Promise<Answer>;
}

/** What tells a card from others, for people. */
export interface Card {
  readonly brand: string;
  readonly lastFour: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

interface AuthoriseRequest {
  readonly key: string;
  readonly token: string;
  readonly amount: Money;
}

export interface FollowUpRequest {
  readonly key: string;
  /** The provider's reference of the authorisation. */
  readonly authorisation: string;
  readonly amount: Money;
}

/** What the provider says to anything that it is asked. */
export type Answer = Settled | Accepted;

/** It takes its time, and tells by webhook what became of it. Asked again under the same key it says the same until then. */
interface Accepted {
  readonly reference: string;
  readonly isPending: true;
}

/** What became of it, for good. */
export type Settled = {
  /** What the provider calls this transaction. */
  readonly reference: string;
  readonly isPending?: never;
} & ({ readonly isApproved: true } | { readonly isApproved: false; readonly code: Refusal });
