import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { MemberRole, OrganisationKind, OrganisationStatus } from '../domain/organisations/organisation.ts';
import { instant, ownedBy } from './tables.ts';

/** What staff look a vendor or a courier up by, as the index of trigrams has it. */
export function nameAndContact({
  name,
  contactEmail,
}: {
  readonly name: AnyPgColumn;
  readonly contactEmail: AnyPgColumn;
}): SQL {
  return sql`(${name} || ' ' || coalesce(${contactEmail}, ''))`;
}

/** Vendors and couriers. */
export const organisation = pgTable(
  'organisation',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<OrganisationKind>().notNull(),
    name: text('name').notNull(),
    contactEmail: text('contact_email'),
    contactPhone: text('contact_phone'),
    depot: text('depot'),
    status: text('status').$type<OrganisationStatus>().notNull(),
    createdAt: instant('created_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    index('organisation_by_name').on(table.kind, table.name, table.id),
    index('organisation_by_words').using('gin', sql`${nameAndContact(table)} gin_trgm_ops`),
  ],
);

const ofOrganisation = () =>
  uuid('organisation_id')
    .notNull()
    .references(() => organisation.id, { onDelete: 'cascade' });

/** Nobody acts for two vendors, nor for two couriers: an access token names one of each. */
export const organisationMember = pgTable(
  'organisation_member',
  {
    organisationId: ofOrganisation(),
    userId: ownedBy(),
    kind: text('kind').$type<OrganisationKind>().notNull(),
    role: text('role').$type<MemberRole>().notNull(),
    joinedAt: instant('joined_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.kind] }),
    index('organisation_member_by_organisation').on(table.organisationId, table.joinedAt),
  ],
);

/** Those that were accepted stay until they run out, so that the link tells that it was used. */
export const organisationInvitation = pgTable(
  'organisation_invitation',
  {
    id: uuid('id').primaryKey(),
    organisationId: ofOrganisation(),
    email: text('email').notNull(),
    role: text('role').$type<MemberRole>().notNull(),
    invitedAt: instant('invited_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [
    uniqueIndex('one_invitation_per_mailbox').on(table.organisationId, table.email),
    index('organisation_invitation_by_email').on(table.email),
    index('organisation_invitation_by_expiry').on(table.expiresAt),
  ],
);
