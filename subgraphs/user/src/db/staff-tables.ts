import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { StaffRole } from '../domain/staff/staff-invitation.ts';
import { instant } from './tables.ts';

/** Those that were accepted stay until they run out, so that the link tells that it was used. */
export const staffInvitation = pgTable(
  'staff_invitation',
  {
    id: uuid('id').primaryKey(),
    tokenId: uuid('token_id').notNull().unique(),
    email: text('email').notNull(),
    role: text('role').$type<StaffRole>().notNull(),
    permissionGroups: uuid('permission_groups').array().notNull(),
    /** An account, or a service token. */
    invitedBy: uuid('invited_by').notNull(),
    allowed: text('allowed').array().notNull(),
    invitedAt: instant('invited_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [
    uniqueIndex('one_staff_invitation_per_mailbox').on(table.email),
    index('staff_invitation_by_expiry').on(table.expiresAt),
  ],
);
