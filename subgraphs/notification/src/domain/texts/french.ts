import { amountText } from '../amount-text.ts';
import { dateText, timeText } from '../mail/time-text.ts';
import { plainLine } from '../plain-line.ts';
import { frenchAtWork } from './french-at-work.ts';
import type { Kept, Text, Texts } from './texts.ts';

const cancellations = {
  OUT_OF_STOCK:
    'Nous sommes désolés : une partie n’est plus en stock. Ce que vous avez payé vous est rendu, et vos articles sont de nouveau dans votre panier.',
  PAYMENT_FAILED:
    'Votre paiement n’a pas abouti. Vos articles sont de nouveau dans votre panier : choisissez un autre moyen de paiement et réessayez.',
  TIMED_OUT:
    'Elle n’a pas pu être terminée à temps. Ce que vous avez payé vous est rendu. Tout est de nouveau dans votre panier : commandez encore une fois.',
  CHANGED_MIND: 'Comme vous l’avez demandé. Ce que vous avez payé vous est rendu.',
  ORDERED_BY_MISTAKE: 'Comme vous l’avez demandé. Ce que vous avez payé vous est rendu.',
  OTHER: 'Ce que vous avez payé vous est rendu.',
};

const answerers = { SHOP: 'La boutique', VENDOR: 'Le vendeur', CUSTOMER: 'Un autre client' };

/** Of an order of which all that is shipped was cancelled, and the rest was handed over. */
function keptText(number: string, { name, others, refund, reason }: Kept, locale: string): Text {
  const why = reason === 'OUT_OF_STOCK' ? 'Nous sommes désolés : une partie n’est plus en stock. ' : '';
  const back = refund.minor > 0 ? `Vous récupérez ${amountText(refund, locale)}. ` : '';
  const more = others > 0 ? ` et ${others.toString()} de plus` : '';
  return {
    title: `Ce qui devait être expédié de la commande ${number} est annulé`,
    body: `${why}${back}Ce qui ne s’expédie pas vous a déjà été remis, et vous le gardez : ${plainLine(name, 100)}${more}.`,
  };
}

/** Of what somebody wrote about. */
const about = (title: string | null) => (title === null ? '' : ` sur ${plainLine(title, 100)}`);

export const french: Texts = {
  WELCOME({ displayName }) {
    const name = plainLine(displayName, 60);
    return {
      title: name === '' ? 'Bienvenue chez Agora' : `Bienvenue chez Agora, ${name}`,
      body: 'Votre compte est ouvert. Vous lirez ici ce que deviennent vos commandes.',
    };
  },
  ORDER_CONFIRMED: ({ number, items, total, isSent }, { locale }) => ({
    title: `La commande ${number} est confirmée`,
    body: `Nous avons reçu votre paiement de ${amountText(total, locale)} pour ${items === 1 ? '1 article' : `${items.toString()} articles`}${isSent === false ? '. Rien ne doit être expédié.' : ', et préparons votre colis.'}`,
  }),
  ORDER_CANCELLED: ({ number, reason }) => ({
    title: `La commande ${number} est annulée`,
    body: cancellations[reason],
  }),
  ORDER_CANCEL_REFUSED({ number, kept }, { locale }) {
    if (kept) return keptText(number, kept, locale);
    return {
      title: `La commande ${number} était déjà partie`,
      body: 'Votre annulation est arrivée trop tard pour ce qui avait quitté notre entrepôt ; vous le recevrez. Le reste est annulé, et vous est remboursé.',
    };
  },
  ORDER_BACKORDERED({ number, expectedAt }, { timeZone, locale }) {
    const when = expectedAt === null ? '' : `Nous les attendons pour le ${dateText(expectedAt, locale, timeZone)}. `;
    return {
      title: `La commande ${number} attend des articles`,
      body: `Tout n’est pas encore là. ${when}Vous ne payez rien d’ici là, et pouvez annuler à tout moment.`,
    };
  },
  ORDER_BACKORDER_FILLED: ({ number, expiresAt }, { timeZone, locale }) => ({
    title: `Toute la commande ${number} est là`,
    body: `Ce que vous attendiez est mis de côté pour vous. Votre paiement est dû maintenant ; nous le gardons jusqu’au ${timeText(expiresAt, locale, timeZone)}.`,
  }),
  ORDER_SHIPPED: ({ number, trackingNumber }) => ({
    title: `La commande ${number} est en route`,
    body: `Suivez votre colis avec le numéro ${plainLine(trackingNumber, 60)}.`,
  }),
  ORDER_DELIVERED: ({ number, isSent }) => ({
    title: isSent === false ? `La commande ${number} est à vous` : `La commande ${number} est livrée`,
    body: 'Nous espérons qu’elle vous plaît. Dites aux autres ce que vous en pensez dans un avis.',
  }),
  OUT_FOR_DELIVERY: ({ trackingNumber }) => ({
    title: 'Votre colis arrive aujourd’hui',
    body: `Un coursier est en route vers vous avec le colis ${plainLine(trackingNumber, 60)}.`,
  }),
  DELIVERY_FAILED({ trackingNumber, reason }) {
    const why = plainLine(reason, 120);
    const again = `Le coursier réessaiera avec le colis ${plainLine(trackingNumber, 60)}.`;
    return {
      title: 'Votre colis n’a pas pu être livré',
      body: why === '' ? again : `${again} Ce qui a été noté : ${why}`,
    };
  },
  PAYMENT_REFUNDED: ({ number, amount }, { locale }) => ({
    title: `Vous récupérez ${amountText(amount, locale)}`,
    body: `C’est un remboursement de la commande ${number}. Votre banque peut mettre quelques jours à l’afficher.`,
  }),
  REVIEW_REJECTED: ({ reason }) => ({
    title: 'Votre avis n’est plus visible',
    body: `La modération a donné cette raison : ${plainLine(reason, 300)}`,
  }),
  REVIEW_PUBLISHED: ({ title }) => ({
    title: 'Tout le monde peut lire votre avis',
    body: `Merci de votre avis${about(title)}.`,
  }),
  REVIEW_HELD: ({ title }) => ({
    title: 'Votre avis est relu d’abord',
    body: `La modération lit votre avis${about(title)} avant les autres. Vous saurez ce qu’il devient.`,
  }),
  REVIEW_APPEAL_DECIDED: ({ title, isGranted, reason }) => ({
    title: isGranted ? 'Votre avis est de retour' : 'Votre avis reste invisible',
    body: `La modération a relu votre avis${about(title)}, et a donné cette raison : ${plainLine(reason, 300)}`,
  }),
  REVIEW_REPLIED: ({ title }) => ({
    title: 'Votre avis a reçu une réponse',
    body: `Le vendeur a répondu à votre avis${about(title)}.`,
  }),
  REVIEW_REQUESTED: ({ number, name, others }) => ({
    title: 'Qu’en pensez-vous ?',
    body: `Dites aux autres ce que vous pensez de ${name === null ? `votre commande ${number}` : `${plainLine(name, 100)}${others > 0 ? ` et ${others.toString()} de plus` : ''}`}.`,
  }),
  QUESTION_ANSWERED: ({ title, answerer }) => ({
    title: 'Votre question a une réponse',
    body: `${answerers[answerer]} a répondu à votre question${about(title)}.`,
  }),
  CART_ABANDONED: ({ name, others }) => ({
    title: 'Il reste quelque chose dans votre panier',
    body: `${plainLine(name, 100)}${others > 0 ? ` et ${others.toString()} de plus` : ''} : à acheter depuis votre panier, aux prix du jour.`,
  }),
  BACK_IN_STOCK: ({ name }) => ({
    title: `${plainLine(name, 100)} est de nouveau en vente`,
    body: 'Vous vouliez le savoir. Nous ne mettons rien de côté : faites vite.',
  }),
  WEBHOOK_SWITCHED_OFF: ({ host, isOfVendor }) => ({
    title: `${isOfVendor ? 'Votre webhook' : 'Un webhook de la boutique'} vers ${plainLine(host, 100)} est désactivé`,
    body: 'Il n’a pris aucun message pendant des jours, ou a dit qu’il n’existe plus. Regardez son journal dans la console, et réactivez-le quand il fonctionne.',
  }),
  ...frenchAtWork,
  TEXT: (text) => text,
};
