import { mutate, requireViewer } from '@agora/kit';
import { blockOfText } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../../context.ts';
import type { MutationGiftCardExtendArgs, MutationResolvers } from '../../generated/resolvers.ts';
import type { Refusal } from '../refuse.ts';
import { answerGiftCard, refuseGiftCard } from './credit-payloads.ts';

type Outcome = { readonly refused?: never; readonly giftCardId: string } | Refusal;

export const giftCardExtend: NonNullable<MutationResolvers['giftCardExtend']> = (_, { input }, context) => {
  const { id: actorId } = requireViewer(context);
  return mutate(context, {
    operation: 'giftCardExtend',
    caller: actorId,
    input,
    decide: (work) => extend(input, actorId, work),
    answer: answerGiftCard(context),
    refuse: refuseGiftCard,
  });
};

/** What became the shop's when its time was over comes back onto the card. Its history says who extended it and why, also where nothing did. */
async function extend(
  { giftCardId, expiresAt, reason: given }: MutationGiftCardExtendArgs['input'],
  actorId: string,
  { credits, expiry, now }: Work,
): Promise<Outcome> {
  const reason = blockOfText(given, 500);
  if (reason === undefined) return { refused: 'INVALID_TEXT', field: ['reason'] };
  const card = await credits.lockGiftCard(giftCardId);
  if (!card) return { refused: 'GIFT_CARD_NOT_FOUND', field: ['giftCardId'] };
  if (card.replacedById !== null) return { refused: 'GIFT_CARD_REPLACED', field: ['giftCardId'] };
  const at = now();
  const until = expiresAt ?? null;
  const isLater = card.expiresAt !== null && (until === null || (until > at && until > card.expiresAt));
  if (!isLater) return { refused: 'INVALID_EXPIRY', field: ['expiresAt'] };
  const amount = { ...card.balance, minor: card.lapsedAt === null ? 0 : await expiry.lapsedOf(giftCardId) };
  const movementId = uuidv7();
  await credits.give(giftCardId, amount, { movementId, kind: 'EXTENDED', reason, orderId: null, actorId, at });
  if (amount.minor > 0) await credits.post(movementId, { from: 'breakage', to: 'gift_cards' }, amount);
  await credits.extend({ ...card, version: card.version + 1 }, until);
  return { giftCardId };
}
