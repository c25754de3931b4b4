import { eq } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Mail } from '../domain/mail/mail.ts';
import { mailMessage } from '../domain/mail/mail-message.ts';
import { mail } from './tables.ts';

/** Mails, and what became of them. */
export function mailStore(db: Queryable) {
  return {
    /** False when the mailbox was told of this event before. */
    async add({ message, ...same }: Mail): Promise<boolean> {
      const rows = await db
        .insert(mail)
        .values({ ...same, ...message })
        .onConflictDoNothing({ target: [mail.eventId, mail.address] })
        .returning({ id: mail.id });
      return rows.length > 0;
    },

    async find(id: string): Promise<Mail | undefined> {
      const [row] = await db.select().from(mail).where(eq(mail.id, id));
      if (!row) return undefined;
      const { kind, data, ...same } = row;
      return { ...same, message: mailMessage.parse({ kind, data }) };
    },

    async save({ id, status, endedAt, refusal }: Mail): Promise<void> {
      await db.update(mail).set({ status, endedAt, refusal }).where(eq(mail.id, id));
    },
  };
}
