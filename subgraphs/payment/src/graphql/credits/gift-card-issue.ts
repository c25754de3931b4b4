import { randomInt } from 'node:crypto';
import { mutate, requireViewer } from '@agora/kit';
import { blockOfText } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../../context.ts';
import { mailedCode } from '../../db/credits/mailed-code.ts';
import { makeGiftCards, type NewGiftCard } from '../../db/credits/make-gift-cards.ts';
import { newGiftCardCode, shownCode } from '../../domain/credits/gift-card-code.ts';
import { readAmount } from '../../domain/credits/read-amount.ts';
import type { MutationGiftCardIssueArgs, MutationResolvers } from '../../generated/resolvers.ts';
import type { Refusal } from '../refuse.ts';
import { refuseIssue } from './credit-payloads.ts';
import { readGiftCardMail, type WantedMail } from './read-gift-card-mail.ts';
import { sendByMail } from './send-by-mail.ts';

const mostAtOnce = 100;
const dayMs = 24 * 3_600_000;

type Outcome = { readonly refused?: never; readonly giftCardIds: readonly string[] } | Refusal;

/** What is kept under the key are ids: only the answer to the first attempt has the codes. */
export const giftCardIssue: NonNullable<MutationResolvers['giftCardIssue']> = (_, { input }, context) => {
  const { id: caller } = requireViewer(context);
  let codes: ReadonlyMap<string, string> = new Map();
  return mutate(context, {
    operation: 'giftCardIssue',
    caller,
    input,
    async decide(work): Promise<Outcome> {
      const wanted = read(input, caller, work);
      if ('refused' in wanted) return wanted;
      if (wanted.mail) return { giftCardIds: [await makeMailed(wanted.card, wanted.mail, work)] };
      codes = new Map(
        Array.from({ length: wanted.quantity }, () => [uuidv7(), newGiftCardCode((below) => randomInt(below))]),
      );
      await makeGiftCards(codes, wanted.card, work);
      return { giftCardIds: [...codes.keys()] };
    },
    async answer({ giftCardIds }) {
      const found = await context.stores.credits.byIds(giftCardIds);
      const giftCards = giftCardIds.flatMap((id) => {
        const giftCard = found.get(id);
        const code = codes.get(id);
        return giftCard?.kind === 'GIFT_CARD' ? [{ giftCard, code: code === undefined ? null : shownCode(code) }] : [];
      });
      return { giftCards, userErrors: [] };
    },
    refuse: refuseIssue,
  });
};

/** Its code is shown to nobody but in the mail. */
async function makeMailed(card: NewGiftCard, mail: WantedMail, work: Work): Promise<string> {
  const giftCardId = uuidv7();
  await makeGiftCards(new Map([[giftCardId, mailedCode(work.settings.codeSecret, giftCardId)]]), card, work);
  await sendByMail(giftCardId, mail, work);
  return giftCardId;
}

interface Wanted {
  readonly quantity: number;
  readonly card: NewGiftCard;
  readonly mail: WantedMail | null;
}

function read(
  { amount, quantity, expiresAt, note, mail }: MutationGiftCardIssueArgs['input'],
  issuedBy: string,
  { settings, now }: Work,
): Refusal | Wanted {
  const initial = readAmount(amount);
  if (!initial) return { refused: 'INVALID_AMOUNT', field: ['amount'] };
  const count = quantity ?? 1;
  if (count < 1 || count > (mail ? 1 : mostAtOnce)) return { refused: 'INVALID_QUANTITY', field: ['quantity'] };
  const text = note == null ? null : blockOfText(note, 500);
  if (text === undefined) return { refused: 'INVALID_TEXT', field: ['note'] };
  const createdAt = now();
  const { giftCardDays, giftCardLeastDays } = settings;
  const inDays = (days: number) => new Date(createdAt.getTime() + days * dayMs);
  const end = expiresAt ?? (giftCardDays === null ? null : inDays(giftCardDays));
  if (end && (end <= createdAt || end < inDays(giftCardLeastDays ?? 0)))
    return { refused: 'INVALID_EXPIRY', field: ['expiresAt'] };
  const wantedMail = mail ? readGiftCardMail(mail, end, createdAt) : null;
  if (wantedMail && 'refused' in wantedMail) return wantedMail;
  return { quantity: count, card: { initial, note: text, issuedBy, expiresAt: end, createdAt }, mail: wantedMail };
}
