import { and, count, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { GuestPaymentMethod, RecentCards } from '../domain/guest-payment-method.ts';
import { guestPaymentMethod } from './tables.ts';

export function guestMethodStore(db: Queryable) {
  const { id, address, createdAt, provenAt } = guestPaymentMethod;
  return {
    async add(method: GuestPaymentMethod, from: string): Promise<void> {
      await db.insert(guestPaymentMethod).values({ ...method, address: from });
    },

    async countFrom(from: string, since: Date): Promise<RecentCards> {
      const [row] = await db
        .select({ all: count(), proven: count(provenAt) })
        .from(guestPaymentMethod)
        .where(and(eq(address, from), gt(createdAt, since)));
      const { all, proven } = row ?? { all: 0, proven: 0 };
      return { all, unproven: all - proven };
    },

    /** Its bank set money aside; the first time counts. */
    async prove(asked: string, at: Date): Promise<void> {
      await db
        .update(guestPaymentMethod)
        .set({ provenAt: at })
        .where(and(eq(id, asked), isNull(provenAt)));
    },

    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, GuestPaymentMethod>> {
      const rows = await db
        .select()
        .from(guestPaymentMethod)
        .where(inArray(id, [...ids]));
      return new Map(rows.map(({ address: _, provenAt: __, ...method }) => [method.id, method]));
    },

    async forgetBefore(before: Date): Promise<void> {
      await db.delete(guestPaymentMethod).where(lt(createdAt, before));
    },
  };
}
