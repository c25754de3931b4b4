import { decideToSend } from '../../db/replenishment/decide-to-send.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeReplenishment } from './change-replenishment.ts';

export const replenishmentSend: NonNullable<MutationResolvers['replenishmentSend']> = (_, { input }, context) =>
  changeReplenishment(
    {
      operation: 'replenishmentSend',
      input,
      variantIds: [],
      decide: async ({ replenishment }, work) =>
        (await decideToSend(replenishment, work)) ?? { refused: 'NOT_SENDABLE', field: ['replenishmentId'] },
    },
    context,
  );
