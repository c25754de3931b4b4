import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import { isOfVendor, latestFirst, transferConditions } from '../../db/transfer-store.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { readsOnly } from '../may-change.ts';
import { findTransfer } from './find-transfer.ts';

export const stockTransfers: NonNullable<QueryResolvers['stockTransfers']> = async (
  _,
  { where, ...args },
  { stores: { transfers }, viewer },
) => {
  const page = readPage(args, latestFirst);
  const vendorId = readsOnly(viewer);
  const matching = and(
    conditionOf(where, transferConditions),
    vendorId === undefined ? undefined : isOfVendor(vendorId),
  );
  const rows = await transfers.page(matching, page);
  return { ...connectionOf(rows, page, latestFirst), count: () => transfers.count(matching) };
};

export const stockTransfer: NonNullable<QueryResolvers['stockTransfer']> = (_, { id }, context) =>
  findTransfer(id, context);
