import type { PostalAddress } from '@agora/schema';
import { addressOf } from './address.ts';
import { groupedBy } from './grouped.ts';
import { naturalId } from './natural-id.ts';
import { once } from './once.ts';
import { type SuperstoreRecord, superstoreRecords } from './record.ts';
import { slugOf } from './slug.ts';

export interface SuperstoreCustomer {
  readonly id: string;
  /** Unique, at `example.com`. */
  readonly email: string;
  readonly displayName: string;
  readonly segment: SuperstoreRecord['Segment'];
  /** Where the latest order went; `addressId` is its id in the address book. */
  readonly address: PostalAddress;
  readonly addressId: string;
  /** The id for the one payment method the shop gives each customer. */
  readonly paymentMethodId: string;
}

/** The 793 customers, by the data set's Customer ID. */
export const superstoreCustomers = once((): readonly SuperstoreCustomer[] =>
  groupedBy(superstoreRecords(), (line) => line['Customer ID']).map(([key, lines]) =>
    customerOf(
      key,
      lines.reduce((latest, line) => (line['Order Date'] > latest['Order Date'] ? line : latest)),
    ),
  ),
);

export function customerIdOf(line: SuperstoreRecord): string {
  return naturalId('customer', line['Customer ID']);
}

function customerOf(key: string, latest: SuperstoreRecord): SuperstoreCustomer {
  return {
    id: customerIdOf(latest),
    email: `${slugOf(latest['Customer Name']).replaceAll('-', '.')}@example.com`,
    displayName: latest['Customer Name'],
    segment: latest.Segment,
    address: addressOf(latest),
    addressId: naturalId('address', key),
    paymentMethodId: naturalId('payment-method', key),
  };
}
