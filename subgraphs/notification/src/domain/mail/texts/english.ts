import { plainLine } from '../../plain-line.ts';
import type { Letters } from '../letter.ts';
import { storefrontLink } from '../storefront-link.ts';
import { timeText } from '../time-text.ts';

export const english: Letters = {
  VERIFY_EMAIL: ({ displayName, expiresAt }, { storefrontUrl, token }) => ({
    subject: 'Please confirm your e-mail address',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      'an account at Agora was opened with this e-mail address. Please confirm that it is yours:',
    ],
    link: { label: 'Confirm my e-mail address', url: storefrontLink(storefrontUrl, 'verify-email', token) },
    after: [
      `Or enter this code: ${token}`,
      `It is good until ${timeText(expiresAt, 'en-US')}.`,
      'If you did not open the account, do nothing: without your confirmation nobody can use it as yours.',
    ],
  }),
  REGISTRATION_REPEATED: ({ displayName }, { storefrontUrl }) => ({
    subject: 'You have an account already',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      'somebody, probably you, opened another account at Agora with this e-mail address. You have one already: just log in.',
    ],
    link: { label: 'Log in', url: storefrontLink(storefrontUrl, 'login') },
    after: [
      'If it was not you, do nothing: nobody was told that you have an account, and nothing of yours has changed.',
    ],
  }),
};
