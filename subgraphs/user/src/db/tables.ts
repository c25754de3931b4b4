import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { PostalAddress } from '@agora/schema';
import type { MailTokenPurpose } from '../domain/accounts/mail-token.ts';
import type { PublicJwk } from '../domain/sessions/public-jwk.ts';
import type { Role } from '../domain/user.ts';

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What staff look a person up by, as the index of trigrams has it. */
export function nameAndEmail({
  displayName,
  email,
}: {
  readonly displayName: AnyPgColumn;
  readonly email: AnyPgColumn;
}): SQL {
  return sql`(${displayName} || ' ' || ${email})`;
}

/** Who works at the shop, as the index of them has it. */
export function isStaffAccount({ roles }: { readonly roles: AnyPgColumn }): SQL {
  return sql`${roles} && array['SUPPORT', 'ADMIN']::text[]`;
}

export const account = pgTable(
  'account',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    emailVerifiedAt: instant('email_verified_at'),
    displayName: text('display_name').notNull(),
    passwordHash: text('password_hash').notNull(),
    roles: text('roles').array().$type<Role[]>().notNull(),
    vendorId: uuid('vendor_id'),
    customerGroups: text('customer_groups').array().notNull().default([]),
    permissionGroups: uuid('permission_groups').array().notNull().default([]),
    depot: text('depot'),
    locale: text('locale').notNull(),
    timeZone: text('time_zone'),
    phone: text('phone'),
    registeredAt: instant('registered_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    // Whoever registers with the address of somebody else gets an account that cannot be verified, and learns nothing.
    index('account_by_email').on(table.email),
    uniqueIndex('one_owner_per_email').on(table.email).where(isNotNull(table.emailVerifiedAt)),
    index('account_by_group').using('gin', table.customerGroups),
    index('account_by_permission_group').using('gin', table.permissionGroups),
    index('account_by_words').using('gin', sql`${nameAndEmail(table)} gin_trgm_ops`),
    index('account_by_vendor').on(table.vendorId, table.id).where(isNotNull(table.vendorId)),
    index('account_by_depot').on(table.depot, table.id).where(isNotNull(table.depot)),
    index('account_of_staff').on(table.id).where(isStaffAccount(table)),
    index('account_by_time').on(table.registeredAt, table.id),
    index('account_by_name').on(table.displayName, table.id),
  ],
);

/** Accounts name the groups that they are in by their codes, as access tokens do. */
export const customerGroup = pgTable('customer_group', {
  id: uuid('id').primaryKey(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** What staff may do who are in it, beside what their role allows. */
export const permissionGroup = pgTable('permission_group', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  scopes: text('scopes').array().notNull(),
  createdAt: instant('created_at').notNull(),
});

export const ownedBy = () =>
  uuid('user_id')
    .notNull()
    .references(() => account.id, { onDelete: 'cascade' });

export const address = pgTable(
  'address',
  {
    id: uuid('id').primaryKey(),
    userId: ownedBy(),
    postalAddress: jsonb('postal_address').$type<PostalAddress>().notNull(),
    isDefaultShipping: boolean('is_default').notNull(),
    // Replicas of an older release write rows without it.
    isDefaultBilling: boolean('is_default_billing').notNull().default(false),
    version: integer('version').notNull().default(1),
    addedAt: instant('added_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('address_by_user').on(table.userId)],
);

export const paymentMethod = pgTable(
  'payment_method',
  {
    id: uuid('id').primaryKey(),
    userId: ownedBy(),
    provider: text('provider').notNull(),
    providerToken: text('provider_token').notNull(),
    brand: text('brand').notNull(),
    lastFour: text('last_four').notNull(),
    expiryMonth: smallint('expiry_month').notNull(),
    expiryYear: smallint('expiry_year').notNull(),
    name: text('name'),
    isDefault: boolean('is_default').notNull(),
    addedAt: instant('added_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('payment_method_by_user').on(table.userId)],
);

export const session = pgTable(
  'session',
  {
    id: uuid('id').primaryKey(),
    userId: ownedBy(),
    openedAt: instant('opened_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull().defaultNow(),
    endedAt: instant('ended_at'),
    userAgent: text('user_agent'),
    network: text('network'),
    country: text('country'),
  },
  (table) => [
    index('session_by_user').on(table.userId),
    index('open_session_by_use').on(table.userId, table.lastUsedAt, table.id).where(isNull(table.endedAt)),
  ],
);

export const refreshToken = pgTable(
  'refresh_token',
  {
    /** SHA-256 of the token: who reads the database cannot go on with a session. */
    hash: text('hash').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** Hash of the token that it was given for. */
    predecessor: text('predecessor'),
  },
  (table) => [
    index('refresh_token_by_session').on(table.sessionId),
    index('refresh_token_by_expiry').on(table.expiresAt),
  ],
);

export const secondFactor = pgTable('second_factor', {
  userId: ownedBy().primaryKey(),
  sealedSecret: text('sealed_secret').notNull(),
  sealId: text('seal_id').notNull(),
  begunAt: instant('begun_at').notNull(),
  addedAt: instant('added_at'),
  lastStep: integer('last_step'),
});

export const recoveryCode = pgTable(
  'recovery_code',
  {
    userId: ownedBy(),
    codeHash: text('code_hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.codeHash] })],
);

export const serviceToken = pgTable(
  'service_token',
  {
    id: uuid('id').primaryKey(),
    userId: ownedBy(),
    name: text('name').notNull(),
    scopes: text('scopes').array().notNull(),
    hint: text('hint').notNull(),
    secretHash: text('secret_hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('service_token_by_user').on(table.userId), index('service_token_by_expiry').on(table.expiresAt)],
);

export const impersonation = pgTable(
  'impersonation',
  {
    id: uuid('id').primaryKey(),
    userId: ownedBy(),
    actorId: uuid('actor_id').notNull(),
    reason: text('reason').notNull(),
    startedAt: instant('started_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('impersonation_by_user').on(table.userId, table.startedAt),
    index('impersonation_by_actor').on(table.actorId, table.expiresAt),
  ],
);

export const loginChallenge = pgTable(
  'login_challenge',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: ownedBy(),
    deviceId: text('device_id'),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('login_challenge_by_user').on(table.userId),
    index('login_challenge_by_expiry').on(table.expiresAt),
  ],
);

export const mailToken = pgTable(
  'mail_token',
  {
    id: uuid('id').primaryKey(),
    userId: ownedBy(),
    purpose: text('purpose').$type<MailTokenPurpose>().notNull(),
    email: text('email').notNull(),
    requestedAt: instant('requested_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('mail_token_by_user').on(table.userId), index('mail_token_by_expiry').on(table.expiresAt)],
);

/** No part of an account: it must hold when the account is gone. */
export const accessRevocation = pgTable(
  'access_revocation',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: uuid('user_id').notNull(),
    sessionId: uuid('session_id'),
    issuedBefore: instant('issued_before').notNull(),
    expiresAt: instant('expires_at').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    index('access_revocation_by_user').on(table.userId),
    index('access_revocation_by_expiry').on(table.expiresAt),
  ],
);

export const attempt = pgTable(
  'attempt',
  {
    /** SHA-256 of what it is counted under. */
    keyHash: text('key_hash').primaryKey(),
    count: integer('count').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (table) => [index('attempt_by_time').on(table.lastAt)],
);

export const knownAddress = pgTable(
  'known_address',
  {
    userId: ownedBy(),
    addressHash: text('address_hash').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.addressHash] }),
    index('known_address_by_time').on(table.seenAt),
  ],
);

export const signingKey = pgTable('signing_key', {
  kid: text('kid').primaryKey(),
  publicJwk: jsonb('public_jwk').$type<PublicJwk>().notNull(),
  sealedPrivateKey: text('sealed_private_key').notNull(),
  /** Tells which secret opens the private key. */
  sealId: text('seal_id').notNull(),
  createdAt: instant('created_at').notNull(),
  activeFrom: instant('active_from').notNull(),
});
