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
  const end = expiresAt === null ? [] : [`Sie gilt bis zum ${timeOf(expiresAt)}.`];
  return {
    subject:
      from === null ? `Eine Geschenkkarte über ${worth} für Sie` : `${from} schenkt Ihnen eine Karte über ${worth}`,
    before: [
      recipientName === null ? 'Guten Tag,' : `Guten Tag ${plainLine(recipientName, 100)},`,
      from === null
        ? `dies ist eine Geschenkkarte über ${worth} für Agora.`
        : `dies ist eine Geschenkkarte über ${worth} für Agora, von ${from}.`,
      ...linesOf(words),
      `Ihr Code ist ${token}`,
    ],
    link: { label: 'Einlösen', url: storefrontLink(storefrontUrl, '') },
    after: [
      'Geben Sie den Code im Warenkorb ein, bevor Sie bezahlen, oder laden Sie die Karte in Ihr Konto.',
      ...end,
      'Bewahren Sie diese E-Mail auf: Wer den Code kennt, kann mit der Karte bezahlen, und wir können ihn nicht noch einmal zeigen.',
    ],
  };
};

export const giftCardExpiring: Letters['GIFT_CARD_EXPIRING'] = (
  { name, lastFour, amount, expiresAt },
  { storefrontUrl, timeOf, locale },
) => {
  const worth = amountText(amount, locale);
  return {
    subject: `Ihre Geschenkkarte mit ${worth} läuft bald ab`,
    before: [
      name === null ? 'Guten Tag,' : `Guten Tag ${plainLine(name, 100)},`,
      `auf Ihrer Geschenkkarte, deren Code auf ${lastFour} endet, sind noch ${worth}. Sie gilt bis zum ${timeOf(expiresAt)}; danach kann nicht mehr mit ihr bezahlt werden.`,
    ],
    link: { label: 'Einlösen', url: storefrontLink(storefrontUrl, '') },
    after: ['In Ihrem Konto können Sie sie in Guthaben umwandeln, das nicht abläuft.'],
  };
};
