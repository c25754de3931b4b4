import { amountText } from '../../amount-text.ts';
import { plainLine } from '../../plain-line.ts';
import type { Letters } from '../letter.ts';
import { linesOf } from '../lines-of.ts';
import { storefrontLink } from '../storefront-link.ts';

export const giftCard: Letters['GIFT_CARD'] = (
  { recipientName, senderName, words, amount, expiresAt },
  { storefrontUrl, token, timeOf, locale },
) => {
  const worth = amountText(amount, locale);
  const from = senderName === null ? null : plainLine(senderName, 100);
  const end = expiresAt === null ? [] : [`It is good until ${timeOf(expiresAt)}.`];
  return {
    subject: from === null ? `A gift card of ${worth} for you` : `${from} sends you a gift card of ${worth}`,
    before: [
      recipientName === null ? 'Hello,' : `Hello ${plainLine(recipientName, 100)},`,
      from === null
        ? `this is a gift card of ${worth} for Agora.`
        : `this is a gift card of ${worth} for Agora, from ${from}.`,
      ...linesOf(words),
      `Its code is ${token}`,
    ],
    link: { label: 'Spend it', url: storefrontLink(storefrontUrl, '') },
    after: [
      'Enter the code in your cart before you pay, or put the gift card into your account.',
      ...end,
      'Keep this mail: whoever knows the code can spend the card, and we cannot show it again.',
    ],
  };
};

export const giftCardExpiring: Letters['GIFT_CARD_EXPIRING'] = (
  { name, lastFour, amount, expiresAt },
  { storefrontUrl, timeOf, locale },
) => {
  const worth = amountText(amount, locale);
  return {
    subject: `Your gift card with ${worth} expires soon`,
    before: [
      name === null ? 'Hello,' : `Hello ${plainLine(name, 100)},`,
      `your gift card, whose code ends in ${lastFour}, has ${worth} on it. It is good until ${timeOf(expiresAt)}; after that nothing can be paid with it.`,
    ],
    link: { label: 'Spend it', url: storefrontLink(storefrontUrl, '') },
    after: ['In your account you can put it into your store credit, which does not expire.'],
  };
};
