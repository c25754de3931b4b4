import type { Queryable } from '@agora/kit';
import { and, arrayContains, asc, eq, gt } from 'drizzle-orm';
import { account, isStaffAccount } from '../tables.ts';

/** People who are told things for what they do in the shop. */
type Audience = { readonly vendorId: string } | { readonly depot: string } | { readonly staff: true };

export function audienceStore(db: Queryable) {
  return {
    /** Ids of those who act for a vendor, carry for a depot, or work at the shop, in their order. */
    async pageOf(
      audience: Audience,
      { after, limit }: { readonly after: string | null; readonly limit: number },
    ): Promise<string[]> {
      const rows = await db
        .select({ id: account.id })
        .from(account)
        .where(and(belongsTo(audience), after === null ? undefined : gt(account.id, after)))
        .orderBy(asc(account.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
  };
}

function belongsTo(audience: Audience) {
  if ('vendorId' in audience) {
    return and(eq(account.vendorId, audience.vendorId), arrayContains(account.roles, ['VENDOR']));
  }
  if ('depot' in audience) {
    return and(eq(account.depot, audience.depot), arrayContains(account.roles, ['COURIER']));
  }
  return isStaffAccount(account);
}
