import { mutate, requireViewer } from '@agora/kit';
import type { Context } from '../../context.ts';
import type { GiftCard } from '../../domain/credits/credit.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import type { Refusal } from '../refuse.ts';
import { answerGiftCard, refuseGiftCard } from './credit-payloads.ts';

type Outcome = { readonly refused?: never; readonly giftCardId: string } | Refusal;
interface Input {
  readonly giftCardId: string;
  readonly idempotencyKey?: string | null | undefined;
}

export const giftCardDisable: NonNullable<MutationResolvers['giftCardDisable']> = (_, { input }, context) =>
  setDisabled(context, 'giftCardDisable', input, true);

export const giftCardEnable: NonNullable<MutationResolvers['giftCardEnable']> = (_, { input }, context) =>
  setDisabled(context, 'giftCardEnable', input, false);

function setDisabled(context: Context, operation: string, input: Input, isDisabled: boolean) {
  return mutate(context, {
    operation,
    caller: requireViewer(context).id,
    input: { ...input },
    async decide({ credits, now }): Promise<Outcome> {
      const card = await credits.lockGiftCard(input.giftCardId);
      if (!card) return { refused: 'GIFT_CARD_NOT_FOUND', field: ['giftCardId'] };
      if (!isDisabled && card.replacedById !== null) return { refused: 'GIFT_CARD_REPLACED', field: ['giftCardId'] };
      if ((card.disabledAt !== null) !== isDisabled) {
        const changed: GiftCard = { ...card, disabledAt: isDisabled ? now() : null, version: card.version + 1 };
        await credits.saveStatus(changed);
      }
      return { giftCardId: card.id };
    },
    answer: answerGiftCard(context),
    refuse: refuseGiftCard,
  });
}
