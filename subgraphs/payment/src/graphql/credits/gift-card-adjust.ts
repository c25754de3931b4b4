import { mutate, requireViewer } from '@agora/kit';
import { blockOfText } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../../context.ts';
import { giftCardStatusOf } from '../../domain/credits/credit.ts';
import { isTooMuch, readChange } from '../../domain/credits/read-amount.ts';
import type { MutationGiftCardAdjustArgs, MutationResolvers } from '../../generated/resolvers.ts';
import type { Refusal } from '../refuse.ts';
import { answerGiftCard, refuseGiftCard } from './credit-payloads.ts';

type Outcome = { readonly refused?: never; readonly giftCardId: string } | Refusal;

export const giftCardAdjust: NonNullable<MutationResolvers['giftCardAdjust']> = (_, { input }, context) => {
  const { id: actorId } = requireViewer(context);
  return mutate(context, {
    operation: 'giftCardAdjust',
    caller: actorId,
    input,
    decide: (work) => adjust(input, actorId, work),
    answer: answerGiftCard(context),
    refuse: refuseGiftCard,
  });
};

async function adjust(
  { giftCardId, change: asked, reason: given }: MutationGiftCardAdjustArgs['input'],
  actorId: string,
  { credits, now }: Work,
): Promise<Outcome> {
  const change = readChange(asked);
  if (!change) return { refused: 'INVALID_AMOUNT', field: ['change'] };
  const reason = blockOfText(given, 500);
  if (reason === undefined) return { refused: 'INVALID_TEXT', field: ['reason'] };
  const card = await credits.lockGiftCard(giftCardId);
  if (!card) return { refused: 'GIFT_CARD_NOT_FOUND', field: ['giftCardId'] };
  if (card.replacedById !== null) return { refused: 'GIFT_CARD_REPLACED', field: ['giftCardId'] };
  const at = now();
  if (giftCardStatusOf({ ...card, disabledAt: null }, at) === 'EXPIRED') {
    return { refused: 'GIFT_CARD_NOT_USABLE', field: ['giftCardId'] };
  }
  const { minor, currency } = change;
  if (currency !== card.balance.currency) return { refused: 'INVALID_AMOUNT', field: ['change'] };
  const after = card.balance.minor + minor;
  if (after < 0) return { refused: 'TOO_LITTLE_CREDIT', field: ['change'] };
  if (isTooMuch({ minor: after, currency })) return { refused: 'BALANCE_TOO_HIGH', field: ['change'] };
  const movementId = uuidv7();
  const movement = { movementId, kind: 'ADJUSTED', reason, orderId: null, actorId, at } as const;
  const amount = { minor: Math.abs(minor), currency };
  if (minor > 0) await credits.give(giftCardId, amount, movement);
  else await credits.takeOff(giftCardId, amount, movement);
  await credits.post(movementId, minor > 0 ? putOn : takenOff, amount);
  return { giftCardId };
}

const putOn = { from: 'given', to: 'gift_cards' } as const;
const takenOff = { from: 'gift_cards', to: 'given' } as const;
