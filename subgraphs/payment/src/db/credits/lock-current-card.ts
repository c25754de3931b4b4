import type { GiftCard } from '../../domain/credits/credit.ts';
import type { Stores } from '../stores.ts';

/**
 * The gift card that money of this one goes onto: itself, or what has its place. Locked, so that it is not replaced before the
 * money is on it: the lost one first.
 */
export async function lockCurrentCard(credits: Stores['credits'], id: string): Promise<GiftCard | undefined> {
  const card = await credits.lockGiftCard(id);
  return card?.replacedById ? credits.lockGiftCard(card.replacedById) : card;
}
