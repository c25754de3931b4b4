import { and, count, eq, getTableColumns, inArray, isNotNull } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { SecondFactor } from '../../domain/sessions/second-factor.ts';
import { hashOfSecret } from './hash-of-secret.ts';
import { recoveryCode, secondFactor } from '../tables.ts';

export interface SecondFactorShown {
  readonly addedAt: Date;
  readonly recoveryCodesLeft: number;
}

/** Second factors of accounts, and the codes to do without them, of which only hashes are kept. */
export function secondFactorStore(db: Queryable) {
  return {
    async lock(userId: string): Promise<SecondFactor | undefined> {
      const [row] = await db.select().from(secondFactor).where(eq(secondFactor.userId, userId)).for('update');
      return row;
    },

    async isAdded(userId: string): Promise<boolean> {
      const rows = await db
        .select({ userId: secondFactor.userId })
        .from(secondFactor)
        .where(and(eq(secondFactor.userId, userId), isNotNull(secondFactor.addedAt)));
      return rows.length > 0;
    },

    /** What is shown of those that were added. */
    async shownByUsers(userIds: readonly string[]): Promise<ReadonlyMap<string, SecondFactorShown>> {
      const rows = await db
        .select({ ...getTableColumns(secondFactor), recoveryCodesLeft: count(recoveryCode.codeHash) })
        .from(secondFactor)
        .leftJoin(recoveryCode, eq(recoveryCode.userId, secondFactor.userId))
        .where(inArray(secondFactor.userId, [...userIds]))
        .groupBy(secondFactor.userId);
      return new Map(
        rows.flatMap(({ userId, addedAt, recoveryCodesLeft }) =>
          addedAt === null ? [] : [[userId, { addedAt, recoveryCodesLeft }] as const],
        ),
      );
    },

    async save(factor: SecondFactor): Promise<void> {
      await db.insert(secondFactor).values(factor).onConflictDoUpdate({ target: secondFactor.userId, set: factor });
    },

    async remove(userId: string): Promise<void> {
      await db.delete(secondFactor).where(eq(secondFactor.userId, userId));
      await db.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
    },

    /** Those of before are of no use from now on. */
    async saveRecoveryCodes(userId: string, codes: readonly string[]): Promise<void> {
      await db.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
      await db.insert(recoveryCode).values(codes.map((code) => ({ userId, codeHash: hashOfSecret(code) })));
    },

    /** Whether the code is one of the user's; it is none any more after that. */
    async useRecoveryCode(userId: string, code: string): Promise<boolean> {
      const used = await db
        .delete(recoveryCode)
        .where(and(eq(recoveryCode.userId, userId), eq(recoveryCode.codeHash, hashOfSecret(code))))
        .returning({ userId: recoveryCode.userId });
      return used.length > 0;
    },
  };
}
