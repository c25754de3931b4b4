import { bigint, boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { account, instant, ownedBy } from './tables.ts';

/** Public keys with which people log in. */
export const passkey = pgTable(
  'passkey',
  {
    id: uuid('id').primaryKey(),
    userId: ownedBy(),
    credentialId: text('credential_id').notNull().unique(),
    publicKey: text('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    isMultiDevice: boolean('is_multi_device').notNull(),
    isBackedUp: boolean('is_backed_up').notNull(),
    name: text('name').notNull(),
    addedAt: instant('added_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('passkey_by_user').on(table.userId)],
);

export const passkeyChallenge = pgTable(
  'passkey_challenge',
  {
    challengeHash: text('challenge_hash').primaryKey(),
    /** None for a login. */
    userId: uuid('user_id').references(() => account.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('passkey_challenge_by_user').on(table.userId),
    index('passkey_challenge_by_expiry').on(table.expiresAt),
  ],
);
