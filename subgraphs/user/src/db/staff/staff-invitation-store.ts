import { and, asc, eq, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { maxStaffInvitations, type StaffInvitation } from '../../domain/staff/staff-invitation.ts';
import { staffInvitation } from '../staff-tables.ts';

/** Invitations to work at the shop, without what makes their links work. */
export function staffInvitationStore(db: Queryable) {
  const { id, tokenId, email, usedAt, expiresAt, invitedAt } = staffInvitation;
  return {
    async byToken(asked: string): Promise<StaffInvitation | undefined> {
      const [row] = await db.select().from(staffInvitation).where(eq(tokenId, asked));
      return row;
    },

    /** The same, locked until the transaction ends. */
    async lockByToken(asked: string): Promise<StaffInvitation | undefined> {
      const [row] = await db.select().from(staffInvitation).where(eq(tokenId, asked)).for('update');
      return row;
    },

    async find(asked: string): Promise<StaffInvitation | undefined> {
      const [row] = await db.select().from(staffInvitation).where(eq(id, asked));
      return row;
    },

    /** Of a mailbox, that was not taken up; kept from being so until the transaction ends. */
    async lockOpenOf(address: string): Promise<StaffInvitation | undefined> {
      const isIt = and(eq(email, address), isNull(usedAt));
      const [row] = await db.select().from(staffInvitation).where(isIt).for('update');
      return row;
    },

    /** One that was not taken up; kept from being so until the transaction ends. */
    async lockOpen(asked: string): Promise<StaffInvitation | undefined> {
      const isIt = and(eq(id, asked), isNull(usedAt));
      const [row] = await db.select().from(staffInvitation).where(isIt).for('update');
      return row;
    },

    /** Those that were not taken up, be it that they ran out; the oldest first. */
    open: async (): Promise<StaffInvitation[]> =>
      db
        .select()
        .from(staffInvitation)
        .where(isNull(usedAt))
        .orderBy(asc(invitedAt), asc(id))
        .limit(maxStaffInvitations),

    countOpenBeside: (address: string): Promise<number> =>
      db.$count(staffInvitation, and(isNull(usedAt), ne(email, address))),

    /** Invitations are sent one by one, so that there are not more of them than there may be. */
    async lock(): Promise<void> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('staff invitations'))`);
    },

    /** In place of an earlier one of the mailbox, whose link is of no use from then on. */
    async put(invitation: StaffInvitation): Promise<void> {
      await db.insert(staffInvitation).values(invitation).onConflictDoUpdate({ target: email, set: invitation });
    },

    async use(asked: string, at: Date): Promise<void> {
      await db.update(staffInvitation).set({ usedAt: at }).where(eq(id, asked));
    },

    async remove(asked: string): Promise<void> {
      await db.delete(staffInvitation).where(eq(id, asked));
    },

    /** What was sent to a mailbox. */
    async forgetMailbox(address: string): Promise<void> {
      await db.delete(staffInvitation).where(eq(email, address));
    },

    async forgetExpired(before: Date): Promise<void> {
      await db.delete(staffInvitation).where(lt(expiresAt, before));
    },
  };
}
