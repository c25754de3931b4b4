import { v7 as uuidv7 } from 'uuid';
import type { GiftCard } from '../../domain/credits/credit.ts';
import type { Stores } from '../stores.ts';
import { hashOfCode } from './hash-of-code.ts';

/** What is the same of gift cards that are made together. */
export type NewGiftCard = Pick<GiftCard, 'initial' | 'note' | 'issuedBy' | 'expiresAt' | 'createdAt'>;

/** Makes a gift card of each code, by its id; what is on them the shop gives away. */
export async function makeGiftCards(
  codes: ReadonlyMap<string, string>,
  card: NewGiftCard,
  { credits }: Pick<Stores, 'credits'>,
): Promise<void> {
  const { initial, createdAt: at, issuedBy: actorId } = card;
  const empty = { ...initial, minor: 0 };
  await credits.add(
    Array.from(codes, ([id, code]): GiftCard => ({
      ...card,
      ...{ id, kind: 'GIFT_CARD', customerId: null, balance: empty, disabledAt: null, version: 1 },
      ...{ replacedById: null, expiryToldAt: null, lapsedAt: null },
      ...{ codeHash: hashOfCode(code), lastFour: code.slice(-4) },
    })),
  );
  for (const id of codes.keys()) {
    const movementId = uuidv7();
    await credits.give(id, initial, { movementId, kind: 'ISSUED', reason: null, orderId: null, actorId, at });
    await credits.post(movementId, { from: 'given', to: 'gift_cards' }, initial);
  }
}
