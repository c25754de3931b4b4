import { serviceNames } from '@agora/schema';
import { missingReceipts } from '../../domain/privacy/erasure.ts';
import type { ErasureResolvers } from '../../generated/resolvers.ts';
import { receiptsByErasure } from '../batches.ts';

export const Erasure: ErasureResolvers = {
  receipts: async ({ id }, _, context) => (await context.load(receiptsByErasure, id)) ?? [],
  missing: async ({ id }, _, context) =>
    missingReceipts(serviceNames, (await context.load(receiptsByErasure, id)) ?? []),
};
