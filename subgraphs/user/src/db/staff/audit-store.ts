import { and, type SQL } from 'drizzle-orm';
import {
  behind,
  type Conditions,
  equality,
  type ListOrder,
  type PageRequest,
  type Queryable,
  range,
  readingOrder,
} from '@agora/kit';
import type { AuditEntry } from '../../domain/staff/audit.ts';
import type { AuditWhere } from '../../generated/resolvers.ts';
import { auditEntry } from '../privacy-tables.ts';

/** Newest first; ids break ties. */
export const newestEntryFirst: ListOrder<AuditEntry> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [
    { column: auditEntry.at, kind: 'instant', valueOf: ({ at }) => at.toISOString() },
    { column: auditEntry.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** What entries can be looked for by. */
export const auditConditions: Conditions<AuditWhere> = {
  userId: equality(auditEntry.userId),
  actorId: equality(auditEntry.actorId),
  action: equality(auditEntry.action),
  permissionGroupId: equality(auditEntry.permissionGroupId),
  at: range(auditEntry.at),
};

/** The audit trail. Rows are added and never changed; a trigger of the migrations refuses anything else. */
export function auditStore(db: Queryable) {
  return {
    async add(entries: readonly AuditEntry[]): Promise<void> {
      if (entries.length === 0) return;
      await db.insert(auditEntry).values(entries.map((entry) => ({ ...entry, details: [...entry.details] })));
    },

    page: (matching: SQL | undefined, page: PageRequest): Promise<AuditEntry[]> =>
      db
        .select()
        .from(auditEntry)
        .where(and(matching, behind(newestEntryFirst, page)))
        .orderBy(...readingOrder(newestEntryFirst, page))
        .limit(page.limit + 1),

    count: (matching: SQL | undefined): Promise<number> => db.$count(auditEntry, matching),
  };
}
