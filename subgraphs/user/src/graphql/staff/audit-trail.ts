import { conditionOf, connectionOf, type PageArgs, readPage, requireViewer } from '@agora/kit';
import { eq, type SQL } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { auditConditions, newestEntryFirst } from '../../db/staff/audit-store.ts';
import { auditEntry } from '../../db/privacy-tables.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const auditTrail: NonNullable<QueryResolvers['auditTrail']> = (_, { where, ...args }, context) =>
  entries(conditionOf(where, auditConditions), args, context);

export const myAuditTrail: NonNullable<QueryResolvers['myAuditTrail']> = (_, args, context) =>
  entries(eq(auditEntry.userId, requireViewer(context).id), args, context);

async function entries(matching: SQL | undefined, args: PageArgs, { stores }: Context) {
  const page = readPage(args, newestEntryFirst);
  const rows = await stores.audit.page(matching, page);
  return { ...connectionOf(rows, page, newestEntryFirst), count: () => stores.audit.count(matching) };
}
