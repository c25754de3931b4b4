import { english as news } from '../../texts/english.ts';
import { plainLine } from '../../plain-line.ts';
import type { Letters } from '../letter.ts';
import { cartAbandoned as englishCartAbandoned } from './english-cart-abandoned.ts';
import { giftCard as englishGiftCard, giftCardExpiring as englishGiftCardExpiring } from './english-gift-cards.ts';
import { newsLetter } from './news-letter.ts';
import { storefrontLink } from '../storefront-link.ts';

const credentials = {
  SECOND_FACTOR_ADDED: 'Logging in takes a code of your app now',
  SECOND_FACTOR_REMOVED: 'Logging in takes no code any more',
  RECOVERY_CODES_RENEWED: 'You have other recovery codes',
  RECOVERY_CODE_USED: 'A recovery code was used',
} as const;

/** Mails to an address that may not be proven have no name in them: whoever gave the address chose the name, too. */
export const english: Letters = {
  VERIFY_EMAIL: ({ expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: 'Please confirm your e-mail address',
    before: ['Hello,', 'an account at Agora was opened with this e-mail address. Please confirm that it is yours:'],
    link: { label: 'Confirm my e-mail address', url: storefrontLink(storefrontUrl, 'verify-email', token) },
    after: [
      `Or enter this code: ${token}`,
      `It is good until ${timeOf(expiresAt)}.`,
      'If you did not open the account, do nothing: without your confirmation nobody can use it as yours.',
    ],
  }),
  REGISTRATION_REPEATED: ({ displayName }, { storefrontUrl }) => ({
    subject: 'You have an account already',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      'somebody, probably you, opened another account at Agora with this e-mail address. You have one already: just log in.',
    ],
    link: { label: 'Log in', url: storefrontLink(storefrontUrl, 'sign-in') },
    after: [
      'If it was not you, do nothing: nobody was told that you have an account, and nothing of yours has changed.',
    ],
  }),
  PASSWORD_RESET: ({ expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: 'Set another password',
    before: [
      'Hello,',
      'somebody, probably you, has forgotten the password of your account at Agora. Here you set another one:',
    ],
    link: { label: 'Set another password', url: storefrontLink(storefrontUrl, 'reset-password', token) },
    after: [
      `Or enter this code: ${token}`,
      `It works once, until ${timeOf(expiresAt)}.`,
      'If it was not you, do nothing: your password stays as it is.',
    ],
  }),
  PASSWORD_CHANGED: ({ displayName, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Your password was changed',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      `the password of your account at Agora was changed on ${timeOf(changedAt)}. Whoever was logged in to it has to log in again.`,
      'If it was not you, set another password at once:',
    ],
    link: { label: 'Set another password', url: storefrontLink(storefrontUrl, 'forgot-password') },
    after: [],
  }),
  CREDENTIALS_CHANGED: ({ displayName, change, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: credentials[change],
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      `this happened to your account at Agora on ${timeOf(changedAt)}: ${credentials[change]}.`,
      'If it was not you, set another password at once, which ends all sessions:',
    ],
    link: { label: 'Set another password', url: storefrontLink(storefrontUrl, 'forgot-password') },
    after: [],
  }),
  EMAIL_CHANGE: ({ expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: 'Please confirm your new e-mail address',
    before: [
      'Hello,',
      'this shall be the e-mail address of an account at Agora from now on. Please confirm that it is yours:',
    ],
    link: { label: 'Confirm my e-mail address', url: storefrontLink(storefrontUrl, 'verify-email', token) },
    after: [
      `Or enter this code: ${token}`,
      `It is good until ${timeOf(expiresAt)}.`,
      'If you do not know of this, do nothing: nothing changes without your confirmation.',
    ],
  }),
  EMAIL_CLAIMED: ({ displayName }, { storefrontUrl }) => ({
    subject: 'Somebody wanted to use your e-mail address',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      'somebody wanted to give this e-mail address to another account at Agora. It belongs to yours, so nothing was changed.',
    ],
    link: { label: 'Log in', url: storefrontLink(storefrontUrl, 'sign-in') },
    after: ['You need not do anything: nobody was told that you have an account.'],
  }),
  EMAIL_CHANGED: ({ displayName, email, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Your e-mail address was changed',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      `your account at Agora has the e-mail address ${plainLine(email, 254)} since ${timeOf(changedAt)}. This is the last mail that goes to the old one.`,
    ],
    link: { label: 'Go to the shop', url: storefrontLink(storefrontUrl, '') },
    after: ['If it was not you, turn to our support at once.'],
  }),
  MEMBER_INVITED: ({ kind, organisationName, expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: `You are invited to act for ${plainLine(organisationName, 60)}`,
    before: [
      'Hello,',
      `at Agora, the ${kind === 'VENDOR' ? 'vendor' : 'courier'} ${plainLine(organisationName, 60)} invites you to act for it. Log in to an account that has this e-mail address, or open one, and take the invitation up:`,
    ],
    link: { label: 'Take the invitation up', url: storefrontLink(storefrontUrl, 'invitation', token) },
    after: [
      `It works once, until ${timeOf(expiresAt)}.`,
      'If you do not know of this, do nothing: nothing changes unless you take it up.',
    ],
  }),
  STAFF_INVITED: ({ role, expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: 'You are invited to work at Agora',
    before: [
      'Hello,',
      `somebody of Agora invites you to ${role === 'ADMIN' ? 'run the shop as an admin' : 'help its customers'}. Take the invitation up with the account that has this e-mail address, or open one on that page:`,
    ],
    link: { label: 'Take the invitation up', url: storefrontLink(storefrontUrl, 'staff-invitation', token) },
    after: [
      `It works once, until ${timeOf(expiresAt)}.`,
      'If you do not know of this, do nothing: nothing changes unless you take it up.',
    ],
  }),
  SERVICE_TOKEN_CREATED: ({ displayName, name, createdAt }, { storefrontUrl, timeOf }) => ({
    subject: 'A program may act for you',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      `a service token "${plainLine(name, 60)}" was made with your account at Agora on ${timeOf(createdAt)}. A program that has it does a part of what you may.`,
      'If it was not you, set another password at once, and take the token back:',
    ],
    link: { label: 'Set another password', url: storefrontLink(storefrontUrl, 'forgot-password') },
    after: [],
  }),
  IMPERSONATED: ({ displayName, reason, startedAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Our staff used the shop as you',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      `on ${timeOf(startedAt)} somebody of our staff began to use the shop at Agora as you, for a quarter of an hour at most. They gave this reason: ${plainLine(reason, 500)}`,
      'They could neither buy anything nor change your password, e-mail address or ways of paying.',
    ],
    link: { label: 'My account', url: storefrontLink(storefrontUrl, 'account') },
    after: ['If you do not know why, turn to our support.'],
  }),
  IDENTITY_CHANGED: ({ displayName, provider, change, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: `${plainLine(provider, 60)} ${change === 'LINKED' ? 'is connected with' : 'was taken from'} your account`,
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      `on ${timeOf(changedAt)} signing in with ${plainLine(provider, 60)} was ${change === 'LINKED' ? 'connected with' : 'taken from'} your account at Agora.`,
      'If it was not you, set another password at once, and look at what is connected with your account:',
    ],
    link: { label: 'Set another password', url: storefrontLink(storefrontUrl, 'forgot-password') },
    after: [],
  }),
  PASSKEY_CHANGED: ({ displayName, name, change, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: change === 'ADDED' ? 'You can log in with a passkey now' : 'A passkey was removed',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      `the passkey "${plainLine(name, 60)}" was ${change === 'ADDED' ? 'added to' : 'removed from'} your account at Agora on ${timeOf(changedAt)}.`,
      'If it was not you, set another password at once, and look at your passkeys:',
    ],
    link: { label: 'Set another password', url: storefrontLink(storefrontUrl, 'forgot-password') },
    after: [],
  }),
  ERASURE_REQUESTED: ({ displayName, dueAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Your account will be erased',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      `as you asked, your account at Agora and all that we have of you will be erased after ${timeOf(dueAt)}. Until then you can call it off in your account:`,
    ],
    link: { label: 'My account', url: storefrontLink(storefrontUrl, 'account') },
    after: ['If it was not you, log in, call it off and set another password at once.'],
  }),
  ERASURE_CANCELLED: ({ displayName }) => ({
    subject: 'Your account stays',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      'as you asked, your account at Agora will not be erased. Everything stays as it is.',
    ],
    after: [],
  }),
  ERASURE_BEGUN: ({ displayName }) => ({
    subject: 'Your account is closed',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      'your account at Agora is closed, and what we have of you is being erased now. What you ordered is kept for the tax office, without your name and address.',
    ],
    after: ['This is our last mail to you.'],
  }),
  DATA_EXPORT_READY: ({ displayName, expiresAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Your data is ready',
    before: [
      `Hello ${plainLine(displayName, 60)},`,
      `the file of all that Agora has of you is ready. You can fetch it from your account until ${timeOf(expiresAt)}:`,
    ],
    link: { label: 'My account', url: storefrontLink(storefrontUrl, 'account') },
    after: ['If you did not ask for it, set another password at once.'],
  }),
  CART_ABANDONED: englishCartAbandoned,
  GIFT_CARD: englishGiftCard,
  GIFT_CARD_EXPIRING: englishGiftCardExpiring,
  REPLENISHMENT_ORDERED: ({ supplierName, number, warehouse, expectedAt, goods }, { timeOf }) => ({
    subject: `Our order ${number}`,
    before: [
      `Hello ${plainLine(supplierName, 200)},`,
      `please deliver to our warehouse ${plainLine(warehouse, 200)}, by ${timeOf(expectedAt)} if you can:`,
      ...goods.map(({ sku, quantity }) => `${quantity.toString()} of ${plainLine(sku, 100)}`),
    ],
    after: [`Our number of this order is ${number}. Several deliveries are fine.`],
  }),
  REPLENISHMENT_LATE: ({ supplierName, number, warehouse, expectedAt, goods }, { timeOf }) => ({
    subject: `Order ${number} to ${plainLine(supplierName, 60)} is late`,
    before: [
      `Goods of our order ${number} to ${plainLine(supplierName, 200)} should have been in ${plainLine(warehouse, 200)} by ${timeOf(expectedAt)}. These are missing:`,
      ...goods.map(({ sku, quantity }) => `${quantity.toString()} of ${plainLine(sku, 100)}`),
    ],
    after: ['Ask the supplier, or call the order off: what is needed is ordered anew then.'],
  }),
  BACK_IN_STOCK: ({ name }, { storefrontUrl }) => ({
    subject: `Back in stock: ${plainLine(name, 60)}`,
    before: ['Hello,', `you asked to be told: ${plainLine(name, 200)} can be bought again.`],
    link: { label: 'To the shop', url: storefrontLink(storefrontUrl, `search?q=${encodeURIComponent(name)}`) },
    after: ['None is kept for you. You get this mail once.'],
  }),
  NEWS: newsLetter(news, {
    seeOrder: 'See my order',
    choose: 'What we write to you about, you choose in your account:',
  }),
  LOW_STOCK: ({ goods, others }, { storefrontUrl }) => ({
    subject: `Low stock: ${(goods.length + others).toString()}`,
    before: [
      'Of these goods only a few are left to sell:',
      ...goods.map(
        ({ name, warehouse, available }) =>
          `${available.toString()} of ${plainLine(name, 200)} in ${plainLine(warehouse, 200)}`,
      ),
      ...(others > 0 ? [`And of ${others.toString()} more.`] : []),
    ],
    link: { label: 'Stock', url: storefrontLink(storefrontUrl, 'console/stock') },
    after: ['What has a policy is ordered by itself.'],
  }),
  REPLENISHMENT_CANCELLED: ({ supplierName, number, goods }) => ({
    subject: `Our order ${number} is called off`,
    before: [
      `Hello ${plainLine(supplierName, 200)},`,
      `please deliver no more of our order ${number}. We do not need these any more:`,
      ...goods.map(({ sku, quantity }) => `${quantity.toString()} of ${plainLine(sku, 100)}`),
    ],
    after: ['What has come in stays as it is.'],
  }),
};
