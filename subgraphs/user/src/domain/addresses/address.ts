import type { PostalAddress } from '@agora/schema';
import type { Proposable } from '../accounts/proposal.ts';

/** What an address is used for. */
export type AddressPurpose = 'SHIPPING' | 'BILLING';

/** What says of an address that it is the default for a purpose. */
export const defaultFlags = { SHIPPING: 'isDefaultShipping', BILLING: 'isDefaultBilling' } as const;

type DefaultFlag = (typeof defaultFlags)[AddressPurpose];

export const allDefaultFlags: readonly DefaultFlag[] = Object.values(defaultFlags);

/** An entry of a user's address book. */
export interface Address extends Proposable<DefaultFlag> {
  readonly userId: string;
  readonly postalAddress: PostalAddress;
  /** Counts the changes of the address itself. */
  readonly version: number;
}

export interface AddressBookDecision {
  readonly refused?: never;
  /** The one that was added, changed or removed. */
  readonly address: Address;
  /** The whole address book after the decision. */
  readonly addresses: readonly Address[];
}
