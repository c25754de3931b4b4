import { connectionOf, readPage } from '@agora/kit';
import { lastUsedFirst } from '../../db/sessions/session-store.ts';
import type { UserResolvers } from '../../generated/resolvers.ts';
import { sessionCountsByUser, sessionsByUser } from '../batches.ts';
import { mayReadUser, readerOf } from '../may-read.ts';

export const sessionsOf: NonNullable<UserResolvers['sessions']> = async (user, args, context) => {
  const page = readPage(args, lastUsedFirst);
  if (!mayReadUser(user, context)) {
    return { ...connectionOf([], page, lastUsedFirst), count: () => Promise.resolve(0) };
  }
  const { id } = user;
  const reader = readerOf(user, context);
  const rows = ((await context.load(sessionsByUser, id, page)) ?? []).map((row) => ({
    ...row,
    ...(reader && { reader }),
  }));
  return {
    ...connectionOf(rows, page, lastUsedFirst),
    count: async () => (await context.load(sessionCountsByUser, id)) ?? 0,
  };
};
