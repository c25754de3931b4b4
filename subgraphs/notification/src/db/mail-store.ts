import { eq } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Mail } from '../domain/mail/mail.ts';
import { mailMessage } from '../domain/mail/mail-message.ts';
import { mail } from './tables.ts';

/** Mails, and what became of them. */
export function mailStore(db: Queryable) {
  return {
    /** False when the mailbox was told of this event before, or reminded of this cart. */
    async add({ message, ...same }: Mail): Promise<boolean> {
      const rows = await db
        .insert(mail)
        .values({ ...same, ...message })
        .onConflictDoNothing()
        .returning({ id: mail.id });
      return rows.length > 0;
    },

    async find(id: string): Promise<Mail | undefined> {
      const [row] = await db.select().from(mail).where(eq(mail.id, id));
      if (!row) return undefined;
      const { kind, data, ...same } = row;
      return { ...same, message: mailMessage.parse({ kind, data }) };
    },

    async save({ id, address, locale, status, endedAt, refusal }: Mail): Promise<void> {
      await db.update(mail).set({ address, locale, status, endedAt, refusal }).where(eq(mail.id, id));
    },
  };
}
