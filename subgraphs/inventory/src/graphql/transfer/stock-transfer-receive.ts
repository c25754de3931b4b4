import { receiveTransfer } from '../../domain/transfer/receive-transfer.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeTransfer } from './change-transfer.ts';

export const stockTransferReceive: NonNullable<MutationResolvers['stockTransferReceive']> = (_, { input }, context) =>
  changeTransfer(
    {
      operation: 'stockTransferReceive',
      input,
      into: 'toId',
      lines: input.lines,
      decide: (transfer, facts, movedBy) =>
        receiveTransfer(transfer, { lines: input.lines, isRestLost: input.restIsLost ?? false, movedBy }, facts),
    },
    context,
  );
