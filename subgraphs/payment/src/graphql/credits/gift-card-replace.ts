import { randomInt } from 'node:crypto';
import { mutate, requireViewer } from '@agora/kit';
import { blockOfText } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../../context.ts';
import { hashOfCode } from '../../db/credits/hash-of-code.ts';
import { mailedCode } from '../../db/credits/mailed-code.ts';
import { type GiftCard, giftCardStatusOf } from '../../domain/credits/credit.ts';
import { newGiftCardCode, shownCode } from '../../domain/credits/gift-card-code.ts';
import type { MutationGiftCardReplaceArgs, MutationResolvers } from '../../generated/resolvers.ts';
import type { Refusal } from '../refuse.ts';
import { refuseReplace } from './credit-payloads.ts';
import { readGiftCardMail } from './read-gift-card-mail.ts';
import { sendByMail } from './send-by-mail.ts';

type Outcome = { readonly refused?: never; readonly giftCardId: string } | Refusal;

/** What is kept under the key is the id: only the answer to the first attempt has the code. */
export const giftCardReplace: NonNullable<MutationResolvers['giftCardReplace']> = (_, { input }, context) => {
  const { id: caller } = requireViewer(context);
  let shown: string | null = null;
  return mutate(context, {
    operation: 'giftCardReplace',
    caller,
    input,
    async decide(work): Promise<Outcome> {
      const giftCardId = uuidv7();
      const code = input.mail
        ? mailedCode(work.settings.codeSecret, giftCardId)
        : newGiftCardCode((below) => randomInt(below));
      const outcome = await replace(input, { id: giftCardId, code, actorId: caller }, work);
      shown = input.mail ? null : shownCode(code);
      return outcome;
    },
    async answer({ giftCardId }) {
      const giftCard = (await context.stores.credits.byIds([giftCardId])).get(giftCardId);
      return { replacement: giftCard?.kind === 'GIFT_CARD' ? { giftCard, code: shown } : null, userErrors: [] };
    },
    refuse: refuseReplace,
  });
};

interface By {
  readonly id: string;
  readonly code: string;
  readonly actorId: string;
}

/** Another card with another code gets what is on it. Carts that the lost one was put into have a card that pays nothing. */
async function replace(
  { giftCardId, reason: given, mail }: MutationGiftCardReplaceArgs['input'],
  { id, code, actorId }: By,
  work: Work,
): Promise<Outcome> {
  const { credits, now } = work;
  const reason = blockOfText(given, 500);
  if (reason === undefined) return { refused: 'INVALID_TEXT', field: ['reason'] };
  const card = await credits.lockToReplace(giftCardId);
  if (!card) return { refused: 'GIFT_CARD_NOT_FOUND', field: ['giftCardId'] };
  if (card.replacedById !== null) return { refused: 'GIFT_CARD_REPLACED', field: ['giftCardId'] };
  const at = now();
  if (giftCardStatusOf({ ...card, disabledAt: null }, at) === 'EXPIRED') {
    return { refused: 'GIFT_CARD_NOT_USABLE', field: ['giftCardId'] };
  }
  const wanted = mail ? readGiftCardMail(mail, card.expiresAt, at) : null;
  if (wanted && 'refused' in wanted) return wanted;
  const { balance } = card;
  const made: GiftCard = {
    ...card,
    ...{
      id,
      codeHash: hashOfCode(code),
      lastFour: code.slice(-4),
      initial: balance,
      balance: { ...balance, minor: 0 },
    },
    ...{ issuedBy: actorId, disabledAt: null, expiryToldAt: null, createdAt: at, version: 1 },
  };
  await credits.add([made]);
  // Both sides are gift cards: in the ledger nothing moves.
  const movement = { movementId: uuidv7(), kind: 'REPLACED', reason, orderId: null, actorId, at } as const;
  await credits.takeOff(card.id, balance, movement);
  await credits.give(id, balance, movement);
  await credits.replace({ ...card, disabledAt: card.disabledAt ?? at, version: card.version + 1 }, id);
  if (wanted) await sendByMail(id, wanted, work);
  return { giftCardId: id };
}
