import { isNotNull, sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ServiceName } from '@agora/schema';
import type { AuditAction, AuditChange } from '../domain/staff/audit.ts';
import type { ConsentPurpose } from '../domain/privacy/consent.ts';
import type { ExportedRecord } from '../domain/privacy/data-export.ts';
import type { ErasureStatus } from '../domain/privacy/erasure.ts';
import { instant, ownedBy } from './tables.ts';

/** No part of an account: it tells what became of it when the account is gone, and then names nobody. */
export const erasure = pgTable(
  'erasure',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id').notNull(),
    status: text('status').$type<ErasureStatus>().notNull(),
    requestedAt: instant('requested_at').notNull(),
    dueAt: instant('due_at').notNull(),
    waitsForOrders: boolean('waits_for_orders').notNull(),
    askedAt: instant('asked_at'),
    endedAt: instant('ended_at'),
    /** By what else the person is known, while services are asked to forget them; nobody's when they have. */
    email: text('email'),
    earlierEmails: text('earlier_emails')
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
    guestOrderIds: uuid('guest_order_ids')
      .array()
      .notNull()
      .default(sql`'{}'::uuid[]`),
    version: integer('version').notNull(),
  },
  (table) => [
    uniqueIndex('one_erasure_under_way')
      .on(table.userId)
      .where(sql`${table.status} in ('SCHEDULED', 'CLOSING', 'ERASING')`),
    index('erasure_by_time').on(table.requestedAt, table.id),
  ],
);

/** Which services have said that nothing of the person is left. */
export const erasureReceipt = pgTable(
  'erasure_receipt',
  {
    erasureId: uuid('erasure_id')
      .notNull()
      .references(() => erasure.id),
    service: text('service').$type<ServiceName>().notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.erasureId, table.service] })],
);

export const dataExport = pgTable(
  'data_export',
  {
    id: uuid('id').primaryKey(),
    userId: ownedBy(),
    requestedAt: instant('requested_at').notNull(),
    readyAt: instant('ready_at'),
    expiresAt: instant('expires_at'),
  },
  (table) => [index('data_export_by_user').on(table.userId), index('data_export_by_expiry').on(table.expiresAt)],
);

/** A page of what one service has of the person; the last one of a service has nothing next. */
export const dataExportPage = pgTable(
  'data_export_page',
  {
    exportId: uuid('export_id')
      .notNull()
      .references(() => dataExport.id, { onDelete: 'cascade' }),
    service: text('service').$type<ServiceName>().notNull(),
    page: integer('page').notNull(),
    records: jsonb('records').$type<readonly ExportedRecord[]>().notNull(),
    next: text('next'),
  },
  (table) => [primaryKey({ columns: [table.exportId, table.service, table.page] })],
);

/** Who did what to which account, by ids that name nobody once an account is gone. A trigger of the migrations keeps rows as they are. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id').notNull(),
    actorId: uuid('actor_id'),
    action: text('action').$type<AuditAction>().notNull(),
    details: text('details').array().notNull(),
    permissionGroupId: uuid('permission_group_id'),
    // Replicas of an older release write rows without it.
    changes: jsonb('changes')
      .$type<readonly AuditChange[]>()
      .notNull()
      .default(sql`'[]'::jsonb`),
    at: instant('at').notNull(),
  },
  (table) => [
    index('audit_entry_by_time').on(table.at, table.id),
    index('audit_entry_by_user').on(table.userId, table.at, table.id),
    index('audit_entry_by_actor').on(table.actorId, table.at, table.id),
    index('audit_entry_by_permission_group')
      .on(table.permissionGroupId, table.at, table.id)
      .where(isNotNull(table.permissionGroupId)),
  ],
);

/** What people agree to; the first versions come with the migrations. */
export const consentText = pgTable(
  'consent_text',
  {
    purpose: text('purpose').$type<ConsentPurpose>().notNull(),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.purpose, table.version] })],
);

export const consentChange = pgTable(
  'consent_change',
  {
    id: uuid('id').primaryKey(),
    userId: ownedBy(),
    purpose: text('purpose').$type<ConsentPurpose>().notNull(),
    version: integer('version').notNull(),
    isGiven: boolean('is_given').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('consent_change_by_user').on(table.userId, table.at)],
);

/** Addresses without an account to which no more reminders go, by a digest: to keep to that, they are remembered for good. */
export const stoppedMailbox = pgTable('stopped_mailbox', {
  id: uuid('id').primaryKey(),
  stoppedAt: instant('stopped_at').notNull(),
});

/** Addresses that accounts had proven before the one that they have now. */
export const earlierAddress = pgTable(
  'earlier_address',
  {
    userId: ownedBy(),
    email: text('email').notNull(),
    /** Since then it is theirs no longer. */
    until: instant('until').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.email] })],
);
