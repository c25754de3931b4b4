import { and, count, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { GuestPaymentMethod } from '../domain/guest-payment-method.ts';
import { guestPaymentMethod } from './tables.ts';

export function guestMethodStore(db: Queryable) {
  const { id, address, createdAt } = guestPaymentMethod;
  return {
    async add(method: GuestPaymentMethod, from: string): Promise<void> {
      await db.insert(guestPaymentMethod).values({ ...method, address: from });
    },

    async countFrom(from: string, since: Date): Promise<number> {
      const [row] = await db
        .select({ methods: count() })
        .from(guestPaymentMethod)
        .where(and(eq(address, from), gt(createdAt, since)));
      return row?.methods ?? 0;
    },

    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, GuestPaymentMethod>> {
      const rows = await db
        .select()
        .from(guestPaymentMethod)
        .where(inArray(id, [...ids]));
      return new Map(rows.map(({ address: _, ...method }) => [method.id, method]));
    },

    async forgetBefore(before: Date): Promise<void> {
      await db.delete(guestPaymentMethod).where(lt(createdAt, before));
    },
  };
}
