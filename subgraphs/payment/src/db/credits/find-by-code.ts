import type { Clock } from '@agora/kit';
import type { GiftCard } from '../../domain/credits/credit.ts';
import { readGiftCardCode } from '../../domain/credits/gift-card-code.ts';
import type { Stores } from '../stores.ts';
import { hashOfCode } from './hash-of-code.ts';

const maxWrong = 10;
const whileMs = 15 * 60_000;

type Found = { readonly card: GiftCard } | { readonly refused: 'GIFT_CARD_NOT_FOUND' | 'TOO_MANY_ATTEMPTS' };

/** The gift card of a code. Wrong ones are counted for whoever types them, so that nobody finds cards by trying; what can be no code finds none. */
export async function findByCode(
  typed: string,
  typedBy: readonly string[],
  { credits, codeAttempts, now }: Pick<Stores, 'credits' | 'codeAttempts'> & { readonly now: Clock },
): Promise<Found> {
  const code = readGiftCardCode(typed);
  if (code === undefined) return { refused: 'GIFT_CARD_NOT_FOUND' };
  const from = new Date(now().getTime() - whileMs);
  if ((await codeAttempts.most(typedBy, from)) >= maxWrong) return { refused: 'TOO_MANY_ATTEMPTS' };
  const card = await credits.byCodeHash(hashOfCode(code));
  if (card) return { card };
  await codeAttempts.count(typedBy, from, now());
  return { refused: 'GIFT_CARD_NOT_FOUND' };
}
