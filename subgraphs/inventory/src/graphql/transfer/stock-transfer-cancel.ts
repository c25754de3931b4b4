import { cancelTransfer } from '../../domain/transfer/cancel-transfer.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeTransfer } from './change-transfer.ts';

export const stockTransferCancel: NonNullable<MutationResolvers['stockTransferCancel']> = (_, { input }, context) =>
  changeTransfer(
    {
      operation: 'stockTransferCancel',
      input,
      into: 'fromId',
      decide: (transfer, facts, movedBy) => cancelTransfer(transfer, movedBy, facts),
    },
    context,
  );
