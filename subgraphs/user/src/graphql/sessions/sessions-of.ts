import { connectionOf, readPage } from '@agora/kit';
import { lastUsedFirst } from '../../db/sessions/session-store.ts';
import type { UserResolvers } from '../../generated/resolvers.ts';
import { sessionCountsByUser, sessionsByUser } from '../batches.ts';
import { mayRead } from '../may-read.ts';

export const sessionsOf: NonNullable<UserResolvers['sessions']> = async ({ id }, args, context) => {
  const page = readPage(args, lastUsedFirst);
  if (!mayRead(context.viewer, id)) {
    return { ...connectionOf([], page, lastUsedFirst), count: () => Promise.resolve(0) };
  }
  const rows = (await context.load(sessionsByUser, id, page)) ?? [];
  return {
    ...connectionOf(rows, page, lastUsedFirst),
    count: async () => (await context.load(sessionCountsByUser, id)) ?? 0,
  };
};
