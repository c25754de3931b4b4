import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { MailToken, MailTokenPurpose } from '../../domain/accounts/mail-token.ts';
import { mailToken } from '../tables.ts';

/** Links that were sent to mailboxes, without what makes them work. */
export function mailTokenStore(db: Queryable) {
  return {
    async add(token: MailToken): Promise<void> {
      await db.insert(mailToken).values(token);
    },

    async find(id: string): Promise<MailToken | undefined> {
      const [row] = await db.select().from(mailToken).where(eq(mailToken.id, id));
      return row;
    },

    /** None of a user's links for this is of use from now on. */
    async useAll(userId: string, purpose: MailTokenPurpose, usedAt: Date): Promise<void> {
      await db
        .update(mailToken)
        .set({ usedAt })
        .where(and(eq(mailToken.userId, userId), eq(mailToken.purpose, purpose), isNull(mailToken.usedAt)));
    },

    async forgetExpired(before: Date): Promise<void> {
      await db.delete(mailToken).where(lt(mailToken.expiresAt, before));
    },
  };
}
