import { createHmac } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { knownAddress } from '../tables.ts';

/** The networks from which accounts were logged in to; each is kept as a hash that only its account can be compared with. */
export function knownAddressStore(db: Queryable) {
  return {
    async has(userId: string, address: string): Promise<boolean> {
      const rows = await db
        .select({ userId: knownAddress.userId })
        .from(knownAddress)
        .where(and(eq(knownAddress.userId, userId), eq(knownAddress.addressHash, hashOf(userId, address))));
      return rows.length > 0;
    },

    async add(userId: string, address: string, seenAt: Date): Promise<void> {
      await db
        .insert(knownAddress)
        .values({ userId, addressHash: hashOf(userId, address), seenAt })
        .onConflictDoUpdate({ target: [knownAddress.userId, knownAddress.addressHash], set: { seenAt } });
    },

    async forgetSince(before: Date): Promise<void> {
      await db.delete(knownAddress).where(lt(knownAddress.seenAt, before));
    },
  };
}

function hashOf(userId: string, address: string): string {
  return createHmac('sha256', userId).update(address).digest('base64url');
}
