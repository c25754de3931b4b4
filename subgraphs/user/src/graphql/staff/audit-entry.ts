import type { AuditEntryConnectionResolvers, AuditEntryResolvers } from '../../generated/resolvers.ts';
import { usersById } from '../batches.ts';

export const AuditEntry: AuditEntryResolvers = {
  user: async ({ userId }, _, context) => (await context.load(usersById, userId)) ?? null,
  actor: async ({ actorId }, _, context) =>
    actorId === null ? null : ((await context.load(usersById, actorId)) ?? null),
};

export const AuditEntryConnection: AuditEntryConnectionResolvers = { totalCount: ({ count }) => count() };
