import { randomInt } from 'node:crypto';
import { mutate, requireViewer } from '@agora/kit';
import { blockOfText } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../../context.ts';
import { hashOfCode } from '../../db/credits/hash-of-code.ts';
import type { GiftCard } from '../../domain/credits/credit.ts';
import { newGiftCardCode, shownCode } from '../../domain/credits/gift-card-code.ts';
import { readAmount } from '../../domain/credits/read-amount.ts';
import type { MutationGiftCardIssueArgs, MutationResolvers } from '../../generated/resolvers.ts';
import type { Refusal } from '../refuse.ts';
import { refuseIssue } from './credit-payloads.ts';

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
      codes = new Map(
        Array.from({ length: wanted.quantity }, () => [uuidv7(), newGiftCardCode((below) => randomInt(below))]),
      );
      await issue(codes, wanted.card, work);
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

type New = Pick<GiftCard, 'initial' | 'note' | 'issuedBy' | 'expiresAt' | 'createdAt'>;

function read(
  { amount, quantity, expiresAt, note }: MutationGiftCardIssueArgs['input'],
  issuedBy: string,
  { settings, now }: Work,
): Refusal | { readonly quantity: number; readonly card: New } {
  const initial = readAmount(amount);
  if (!initial) return { refused: 'INVALID_AMOUNT', field: ['amount'] };
  const count = quantity ?? 1;
  if (count < 1 || count > mostAtOnce) return { refused: 'INVALID_QUANTITY', field: ['quantity'] };
  const text = note == null ? null : blockOfText(note, 500);
  if (text === undefined) return { refused: 'INVALID_TEXT', field: ['note'] };
  const createdAt = now();
  const usual = settings.giftCardDays === null ? null : new Date(createdAt.getTime() + settings.giftCardDays * dayMs);
  const end = expiresAt ?? usual;
  if (end && end <= createdAt) return { refused: 'INVALID_EXPIRY', field: ['expiresAt'] };
  return { quantity: count, card: { initial, note: text, issuedBy, expiresAt: end, createdAt } };
}

async function issue(codes: ReadonlyMap<string, string>, card: New, { credits }: Work): Promise<void> {
  const { initial, createdAt: at, issuedBy: actorId } = card;
  const empty = { ...initial, minor: 0 };
  await credits.add(
    Array.from(codes, ([id, code]): GiftCard => ({
      ...card,
      ...{ id, kind: 'GIFT_CARD', customerId: null, balance: empty, disabledAt: null, version: 1 },
      ...{ codeHash: hashOfCode(code), lastFour: code.slice(-4) },
    })),
  );
  for (const id of codes.keys()) {
    const movementId = uuidv7();
    await credits.give(id, initial, { movementId, kind: 'ISSUED', reason: null, orderId: null, actorId, at });
    await credits.post(movementId, { from: 'given', to: 'gift_cards' }, initial);
  }
}
