import { plainLine } from '../../plain-line.ts';
import type { Letters } from '../letter.ts';
import { storefrontLink } from '../storefront-link.ts';

const credentials = {
  SECOND_FACTOR_ADDED: 'La connexion demande désormais un code de votre application',
  SECOND_FACTOR_REMOVED: 'La connexion ne demande plus de code',
  RECOVERY_CODES_RENEWED: 'Vous avez d’autres codes de secours',
  RECOVERY_CODE_USED: 'Un code de secours a été utilisé',
} as const;

const hello = (name: string) => `Bonjour ${plainLine(name, 60)},`;

const otherPassword = (storefrontUrl: string) => ({
  label: 'Choisir un autre mot de passe',
  url: storefrontLink(storefrontUrl, 'forgot-password'),
});

type Kind =
  | 'PASSWORD_RESET'
  | 'PASSWORD_CHANGED'
  | 'CREDENTIALS_CHANGED'
  | 'SERVICE_TOKEN_CREATED'
  | 'IMPERSONATED'
  | 'IDENTITY_CHANGED'
  | 'PASSKEY_CHANGED';

/** Of what protects an account. */
export const frenchSecurity: Pick<Letters, Kind> = {
  PASSWORD_RESET: ({ expiresAt }, { storefrontUrl, token, timeOf }) => ({
    subject: 'Choisissez un autre mot de passe',
    before: [
      'Bonjour,',
      'quelqu’un, sans doute vous, a oublié le mot de passe de votre compte chez Agora. Choisissez-en un autre ici :',
    ],
    link: { label: 'Choisir un autre mot de passe', url: storefrontLink(storefrontUrl, 'reset-password', token) },
    after: [
      `Ou saisissez ce code : ${token}`,
      `Il sert une fois, jusqu’au ${timeOf(expiresAt)}.`,
      'Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.',
    ],
  }),
  PASSWORD_CHANGED: ({ displayName, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Votre mot de passe a été changé',
    before: [
      hello(displayName),
      `le mot de passe de votre compte chez Agora a été changé le ${timeOf(changedAt)}. Qui y était connecté doit se connecter de nouveau.`,
      'Si ce n’était pas vous, choisissez tout de suite un autre mot de passe :',
    ],
    link: otherPassword(storefrontUrl),
    after: [],
  }),
  CREDENTIALS_CHANGED: ({ displayName, change, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: credentials[change],
    before: [
      hello(displayName),
      `voici ce qui est arrivé à votre compte chez Agora le ${timeOf(changedAt)} : ${credentials[change]}.`,
      'Si ce n’était pas vous, choisissez tout de suite un autre mot de passe, ce qui ferme toutes les sessions :',
    ],
    link: otherPassword(storefrontUrl),
    after: [],
  }),
  SERVICE_TOKEN_CREATED: ({ displayName, name, createdAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Un programme peut agir pour vous',
    before: [
      hello(displayName),
      `un jeton de service « ${plainLine(name, 60)} » a été créé avec votre compte chez Agora le ${timeOf(createdAt)}. Un programme qui l’a fait une partie de ce que vous pouvez faire.`,
      'Si ce n’était pas vous, choisissez tout de suite un autre mot de passe, et retirez le jeton :',
    ],
    link: otherPassword(storefrontUrl),
    after: [],
  }),
  IMPERSONATED: ({ displayName, reason, startedAt }, { storefrontUrl, timeOf }) => ({
    subject: 'Notre équipe a utilisé la boutique à votre place',
    before: [
      hello(displayName),
      `le ${timeOf(startedAt)}, quelqu’un de notre équipe a commencé à utiliser la boutique Agora à votre place, pour un quart d’heure au plus. La raison donnée : ${plainLine(reason, 500)}`,
      'Cette personne ne pouvait rien acheter, ni changer votre mot de passe, votre adresse e-mail ou vos moyens de paiement.',
    ],
    link: { label: 'Mon compte', url: storefrontLink(storefrontUrl, 'account') },
    after: ['Si vous ne savez pas pourquoi, adressez-vous à notre assistance.'],
  }),
  IDENTITY_CHANGED: ({ displayName, provider, change, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: `${plainLine(provider, 60)} ${change === 'LINKED' ? 'est relié à' : 'a été retiré de'} votre compte`,
    before: [
      hello(displayName),
      `le ${timeOf(changedAt)}, la connexion avec ${plainLine(provider, 60)} a été ${change === 'LINKED' ? 'reliée à' : 'retirée de'} votre compte chez Agora.`,
      'Si ce n’était pas vous, choisissez tout de suite un autre mot de passe, et regardez ce qui est relié à votre compte :',
    ],
    link: otherPassword(storefrontUrl),
    after: [],
  }),
  PASSKEY_CHANGED: ({ displayName, name, change, changedAt }, { storefrontUrl, timeOf }) => ({
    subject: change === 'ADDED' ? 'Vous pouvez vous connecter avec une clé d’accès' : 'Une clé d’accès a été retirée',
    before: [
      hello(displayName),
      `la clé d’accès « ${plainLine(name, 60)} » a été ${change === 'ADDED' ? 'ajoutée à' : 'retirée de'} votre compte chez Agora le ${timeOf(changedAt)}.`,
      'Si ce n’était pas vous, choisissez tout de suite un autre mot de passe, et regardez vos clés d’accès :',
    ],
    link: otherPassword(storefrontUrl),
    after: [],
  }),
};
