import { scheduled } from '@agora/kit';
import { paymentGiftCardExpiring, userContact } from '@agora/schema';
import type { Jobs } from '../context.ts';
import { type GiftCard, giftCardStatusOf } from '../domain/credits/credit.ts';

const beforeMs = 30 * 24 * 3_600_000;
const mostAtOnce = 500;

/**
 * A month before a gift card expires whoever has it is told, where the shop knows them: in whose account it is, or to whom it
 * was mailed.
 */
export const tellExpiringGiftCards = scheduled('tell-expiring-gift-cards', '11 * * * *', async (context: Jobs) => {
  const { stores, now } = context;
  const until = new Date(now().getTime() + beforeMs);
  for (const found of await stores.expiry.toTell(now(), until, mostAtOnce)) await tell(found, context);
});

async function tell(found: GiftCard, context: Jobs): Promise<void> {
  const { id, customerId } = found;
  const owner = await ownerOf(found, context);
  await context.transact(async ({ credits, expiry, emit, now }) => {
    const card = await credits.lockGiftCard(id);
    // Meanwhile another replica may have told it, it may have been spent, and whoever had it erased.
    if (!card?.expiresAt || card.expiryToldAt !== null || card.customerId !== customerId) return;
    if (giftCardStatusOf(card, now()) !== 'ACTIVE' || card.balance.minor === 0) return;
    await expiry.markTold(id, now());
    if (!owner) return;
    const { lastFour, balance: amount, expiresAt } = card;
    const about = { giftCardId: id, lastFour, amount, expiresAt: expiresAt.toISOString() };
    await emit([paymentGiftCardExpiring.draft({ ...about, ...owner })]);
  });
}

/** Asked outside the transaction: the user service may take its time. */
async function ownerOf({ id, customerId }: GiftCard, { stores, send }: Jobs) {
  if (customerId !== null) {
    const contact = await send(userContact, { userId: customerId });
    return contact && { customerId, email: contact.email, name: contact.displayName, locale: contact.locale };
  }
  const mail = (await stores.giftCardMails.byIds([id])).get(id);
  if (!mail?.email) return null;
  return { customerId: null, email: mail.email, name: mail.recipientName, locale: mail.locale };
}
