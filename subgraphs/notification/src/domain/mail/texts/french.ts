import { french as news } from '../../texts/french.ts';
import { plainLine } from '../../plain-line.ts';
import type { Letters } from '../letter.ts';
import { storefrontLink } from '../storefront-link.ts';
import { frenchGoods } from './french-goods.ts';
import { frenchSecurity } from './french-security.ts';
import { newsLetter } from './news-letter.ts';

const hello = (name: string) => `Bonjour ${plainLine(name, 60)},`;

/** Mails to an address that may not be proven have no name in them: whoever gave the address chose the name, too. */
export const french: Letters = {
  VERIFY_EMAIL: ({ expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: 'Confirmez votre adresse e-mail',
    before: [
      'Bonjour,',
      'un compte chez Agora a été ouvert avec cette adresse e-mail. Confirmez qu’elle est la vôtre :',
    ],
    link: { label: 'Confirmer mon adresse e-mail', url: storefrontLink(storefrontUrl, 'verify-email', token) },
    after: [
      `Ou saisissez ce code : ${token}`,
      `Il est valable jusqu’au ${timeOf(expiresAt)}.`,
      'Si vous n’avez pas ouvert ce compte, ne faites rien : sans votre confirmation, personne ne peut s’en servir comme du vôtre.',
    ],
  }),
  REGISTRATION_REPEATED: ({ displayName }, { storefrontUrl }) => ({
    subject: 'Vous avez déjà un compte',
    before: [
      hello(displayName),
      'quelqu’un, sans doute vous, a ouvert un autre compte chez Agora avec cette adresse e-mail. Vous en avez déjà un : connectez-vous simplement.',
    ],
    link: { label: 'Me connecter', url: storefrontLink(storefrontUrl, 'sign-in') },
    after: [
      'Si ce n’était pas vous, ne faites rien : personne n’a appris que vous avez un compte, et rien n’a changé chez vous.',
    ],
  }),
  EMAIL_CHANGE: ({ expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: 'Confirmez votre nouvelle adresse e-mail',
    before: ['Bonjour,', 'ce sera désormais l’adresse e-mail d’un compte chez Agora. Confirmez qu’elle est la vôtre :'],
    link: { label: 'Confirmer mon adresse e-mail', url: storefrontLink(storefrontUrl, 'verify-email', token) },
    after: [
      `Ou saisissez ce code : ${token}`,
      `Il est valable jusqu’au ${timeOf(expiresAt)}.`,
      'Si vous n’en savez rien, ne faites rien : rien ne change sans votre confirmation.',
    ],
  }),
  EMAIL_CLAIMED: ({ displayName }, { storefrontUrl }) => ({
    subject: 'Quelqu’un a voulu utiliser votre adresse e-mail',
    before: [
      hello(displayName),
      'quelqu’un a voulu donner cette adresse e-mail à un autre compte chez Agora. Elle est celle du vôtre : rien n’a été changé.',
    ],
    link: { label: 'Me connecter', url: storefrontLink(storefrontUrl, 'sign-in') },
    after: ['Vous n’avez rien à faire : personne n’a appris que vous avez un compte.'],
  }),
  EMAIL_CHANGED: ({ displayName, email, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Votre adresse e-mail a été changée',
    before: [
      hello(displayName),
      `votre compte chez Agora a l’adresse e-mail ${plainLine(email, 254)} depuis le ${timeOf(changedAt)}. Ceci est le dernier message à l’ancienne.`,
    ],
    link: { label: 'Aller à la boutique', url: storefrontLink(storefrontUrl, '') },
    after: ['Si ce n’était pas vous, adressez-vous tout de suite à notre assistance.'],
  }),
  MEMBER_INVITED: ({ kind, organisationName, expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: `On vous invite à agir pour ${plainLine(organisationName, 60)}`,
    before: [
      'Bonjour,',
      `chez Agora, le ${kind === 'VENDOR' ? 'vendeur' : 'coursier'} ${plainLine(organisationName, 60)} vous invite à agir pour lui. Connectez-vous à un compte qui a cette adresse e-mail, ou ouvrez-en un, et acceptez l’invitation :`,
    ],
    link: { label: 'Accepter l’invitation', url: storefrontLink(storefrontUrl, 'invitation', token) },
    after: [
      `Elle sert une fois, jusqu’au ${timeOf(expiresAt)}.`,
      'Si vous n’en savez rien, ne faites rien : rien ne change si vous ne l’acceptez pas.',
    ],
  }),
  STAFF_INVITED: ({ role, expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: 'On vous invite à travailler chez Agora',
    before: [
      'Bonjour,',
      `quelqu’un d’Agora vous invite à ${role === 'ADMIN' ? 'administrer la boutique' : 'aider ses clients'}. Acceptez l’invitation avec le compte qui a cette adresse e-mail, ou ouvrez-en un sur cette page :`,
    ],
    link: { label: 'Accepter l’invitation', url: storefrontLink(storefrontUrl, 'staff-invitation', token) },
    after: [
      `Elle sert une fois, jusqu’au ${timeOf(expiresAt)}.`,
      'Si vous n’en savez rien, ne faites rien : rien ne change si vous ne l’acceptez pas.',
    ],
  }),
  ERASURE_REQUESTED: ({ displayName, dueAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Votre compte sera effacé',
    before: [
      hello(displayName),
      `comme vous l’avez demandé, votre compte chez Agora et tout ce que nous avons de vous seront effacés après le ${timeOf(dueAt)}. D’ici là, vous pouvez y renoncer dans votre compte :`,
    ],
    link: { label: 'Mon compte', url: storefrontLink(storefrontUrl, 'account') },
    after: ['Si ce n’était pas vous, connectez-vous, annulez et choisissez tout de suite un autre mot de passe.'],
  }),
  ERASURE_CANCELLED: ({ displayName }) => ({
    subject: 'Votre compte reste',
    before: [
      hello(displayName),
      'comme vous l’avez demandé, votre compte chez Agora ne sera pas effacé. Tout reste comme avant.',
    ],
    after: [],
  }),
  ERASURE_BEGUN: ({ displayName }) => ({
    subject: 'Votre compte est fermé',
    before: [
      hello(displayName),
      'votre compte chez Agora est fermé, et ce que nous avons de vous est en train d’être effacé. Ce que vous avez commandé est gardé pour le fisc, sans votre nom ni votre adresse.',
    ],
    after: ['Ceci est notre dernier message.'],
  }),
  DATA_EXPORT_READY: ({ displayName, expiresAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Vos données sont prêtes',
    before: [
      hello(displayName),
      `le fichier de tout ce qu’Agora a de vous est prêt. Vous pouvez le prendre dans votre compte jusqu’au ${timeOf(expiresAt)} :`,
    ],
    link: { label: 'Mon compte', url: storefrontLink(storefrontUrl, 'account') },
    after: ['Si vous ne l’avez pas demandé, choisissez tout de suite un autre mot de passe.'],
  }),
  ...frenchSecurity,
  ...frenchGoods,
  NEWS: newsLetter(news, {
    seeOrder: 'Voir ma commande',
    choose: 'Ce que nous vous écrivons, vous le choisissez dans votre compte :',
  }),
};
