import { eq } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { stoppedMailbox } from '../privacy-tables.ts';

/** Addresses without an account that get no more reminders. */
export function stoppedMailboxStore(db: Queryable) {
  return {
    async stop(id: string, now: Date): Promise<void> {
      await db.insert(stoppedMailbox).values({ id, stoppedAt: now }).onConflictDoNothing();
    },

    async isStopped(id: string): Promise<boolean> {
      return (await db.$count(stoppedMailbox, eq(stoppedMailbox.id, id))) > 0;
    },
  };
}
