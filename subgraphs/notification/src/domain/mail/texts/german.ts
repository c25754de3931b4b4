import { plainLine } from '../../plain-line.ts';
import type { Letters } from '../letter.ts';
import { storefrontLink } from '../storefront-link.ts';
import { timeText } from '../time-text.ts';

export const german: Letters = {
  VERIFY_EMAIL: ({ displayName, expiresAt }, { storefrontUrl, token }) => ({
    subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      'mit dieser E-Mail-Adresse wurde ein Konto bei Agora eröffnet. Bitte bestätigen Sie, dass sie Ihnen gehört:',
    ],
    link: { label: 'E-Mail-Adresse bestätigen', url: storefrontLink(storefrontUrl, 'verify-email', token) },
    after: [
      `Oder geben Sie diesen Code ein: ${token}`,
      `Er gilt bis ${timeText(expiresAt, 'de-DE')}.`,
      'Wenn Sie das Konto nicht eröffnet haben, tun Sie nichts: Ohne Ihre Bestätigung kann es niemand als Ihres nutzen.',
    ],
  }),
  REGISTRATION_REPEATED: ({ displayName }, { storefrontUrl }) => ({
    subject: 'Sie haben schon ein Konto',
    before: [
      `Guten Tag ${plainLine(displayName, 60)},`,
      'jemand, wahrscheinlich Sie, hat mit dieser E-Mail-Adresse ein weiteres Konto bei Agora eröffnet. Sie haben schon eines: Melden Sie sich einfach an.',
    ],
    link: { label: 'Anmelden', url: storefrontLink(storefrontUrl, 'login') },
    after: [
      'Wenn Sie es nicht waren, tun Sie nichts: Niemand hat erfahren, dass Sie ein Konto haben, und nichts hat sich geändert.',
    ],
  }),
};
