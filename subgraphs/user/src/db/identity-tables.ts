import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { FlowPurpose } from '../domain/identities/identity-flow.ts';
import { account, instant, ownedBy } from './tables.ts';

/** Who somebody is at a provider, and which account that opens. */
export const identity = pgTable(
  'identity',
  {
    id: uuid('id').primaryKey(),
    userId: ownedBy(),
    provider: text('provider').notNull(),
    subject: text('subject').notNull(),
    email: text('email'),
    linkedAt: instant('linked_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [
    unique('one_account_per_identity').on(table.provider, table.subject),
    index('identity_by_user').on(table.userId),
  ],
);

/** Browsers that were sent to a provider and are not back yet. */
export const identityFlow = pgTable(
  'identity_flow',
  {
    tokenHash: text('token_hash').primaryKey(),
    provider: text('provider').notNull(),
    purpose: text('purpose').$type<FlowPurpose>().notNull(),
    /** None for a login. */
    userId: uuid('user_id').references(() => account.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('identity_flow_by_user').on(table.userId), index('identity_flow_by_expiry').on(table.expiresAt)],
);
