import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { type Queryable, saveRows } from '@agora/kit';
import { readPostalAddress } from '@agora/schema/address';
import type { Address } from '../../domain/addresses/address.ts';
import { address } from '../tables.ts';

/** Address books. */
export function addressStore(db: Queryable) {
  return {
    /** Each user's addresses, the default for shipping first, then as they were added. */
    async byUsers(userIds: readonly string[]): Promise<ReadonlyMap<string, readonly Address[]>> {
      const rows = await db
        .select()
        .from(address)
        .where(inArray(address.userId, [...userIds]))
        .orderBy(desc(address.isDefaultShipping), asc(address.addedAt), asc(address.id));
      return Map.groupBy(rows.map(toAddress), ({ userId }) => userId);
    },

    async find(userId: string, id: string): Promise<Address | undefined> {
      const [row] = await db
        .select()
        .from(address)
        .where(and(eq(address.userId, userId), eq(address.id, id)));
      return row && toAddress(row);
    },

    /** Makes the address book of a user, whose account the caller has locked, what is given. */
    async saveBook(userId: string, book: readonly Address[]): Promise<void> {
      await saveRows(db, { table: address, id: address.id, owned: eq(address.userId, userId), rows: book });
    },
  };
}

/** What was stored before addresses were read as they are now is put in order; what is no address is seen as it is. */
function toAddress(row: typeof address.$inferSelect): Address {
  const postalAddress = readPostalAddress(row.postalAddress);
  return 'fault' in postalAddress ? row : { ...row, postalAddress };
}
