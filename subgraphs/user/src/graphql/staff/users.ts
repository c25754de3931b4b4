import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import { userConditions } from '../../db/accounts/user-conditions.ts';
import { userOrders } from '../../db/accounts/user-listing.ts';
import { hasWords } from '../../db/has-words.ts';
import { account, nameAndEmail } from '../../db/tables.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const users: NonNullable<QueryResolvers['users']> = async (
  _,
  { query, where, orderBy, ...args },
  { stores: { userListing } },
) => {
  const order = userOrders[orderBy ?? 'NEWEST'];
  const page = readPage(args, order);
  const matching = and(
    conditionOf(where, userConditions),
    query == null ? undefined : hasWords(nameAndEmail(account), query),
  );
  const rows = await userListing.page(matching, order, page);
  return { ...connectionOf(rows, page, order), count: () => userListing.count(matching) };
};
