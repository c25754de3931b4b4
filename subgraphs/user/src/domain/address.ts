import type { PostalAddress } from '@agora/schema';
import type { Proposable } from './proposal.ts';

/** An entry of a user's address book. */
export interface Address extends Proposable {
  readonly userId: string;
  readonly postalAddress: PostalAddress;
}

export interface AddressBookDecision {
  readonly refused?: never;
  /** The one that was added or removed. */
  readonly address: Address;
  /** The whole address book after the decision. */
  readonly addresses: readonly Address[];
}
