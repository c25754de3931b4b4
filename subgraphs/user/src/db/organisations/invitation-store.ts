import { and, asc, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Invitation } from '../../domain/organisations/invitation.ts';
import { organisationInvitation } from '../organisation-tables.ts';

/** Invitations to act for a vendor or a courier, without what makes their links work. */
export function invitationStore(db: Queryable) {
  const { id, organisationId, email, usedAt, expiresAt, invitedAt } = organisationInvitation;
  return {
    async find(asked: string): Promise<Invitation | undefined> {
      const [row] = await db.select().from(organisationInvitation).where(eq(id, asked));
      return row;
    },

    /** Those that can still be accepted, by organisation. */
    async openOf(organisationIds: readonly string[], now: Date): Promise<ReadonlyMap<string, Invitation[]>> {
      const rows = await db
        .select()
        .from(organisationInvitation)
        .where(and(inArray(organisationId, [...organisationIds]), isNull(usedAt), gt(expiresAt, now)))
        .orderBy(asc(invitedAt), asc(id));
      return Map.groupBy(rows, (row) => row.organisationId);
    },

    /** In place of an earlier one of the mailbox, whose link is of no use from then on. */
    async put(invitation: Invitation): Promise<void> {
      await db
        .insert(organisationInvitation)
        .values(invitation)
        .onConflictDoUpdate({ target: [organisationId, email], set: invitation });
    },

    async use(asked: string, at: Date): Promise<void> {
      await db.update(organisationInvitation).set({ usedAt: at }).where(eq(id, asked));
    },

    async remove(asked: string): Promise<void> {
      await db.delete(organisationInvitation).where(eq(id, asked));
    },

    /** What was sent to a mailbox. */
    async forgetMailbox(address: string): Promise<void> {
      await db.delete(organisationInvitation).where(eq(email, address));
    },

    async forgetExpired(before: Date): Promise<void> {
      await db.delete(organisationInvitation).where(lt(expiresAt, before));
    },
  };
}
