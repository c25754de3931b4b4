import { amountText } from '../../amount-text.ts';
import { plainLine } from '../../plain-line.ts';
import type { Letters } from '../letter.ts';
import { linesOf } from '../lines-of.ts';
import { storefrontLink } from '../storefront-link.ts';

const pieces = ({ sku, quantity }: { readonly sku: string; readonly quantity: number }) =>
  `${quantity.toString()} × ${plainLine(sku, 100)}`;

type Kind =
  | 'GIFT_CARD'
  | 'GIFT_CARD_EXPIRING'
  | 'CART_ABANDONED'
  | 'REPLENISHMENT_ORDERED'
  | 'REPLENISHMENT_LATE'
  | 'REPLENISHMENT_CANCELLED'
  | 'BACK_IN_STOCK'
  | 'LOW_STOCK';

/** Of goods and gift cards. */
export const frenchGoods: Pick<Letters, Kind> = {
  GIFT_CARD({ recipientName, senderName, words, amount, expiresAt }, { storefrontUrl, token, timeOf, locale }) {
    const worth = amountText(amount, locale);
    const from = senderName === null ? '' : `, de la part de ${plainLine(senderName, 100)}`;
    return {
      subject:
        senderName === null
          ? `Une carte cadeau de ${worth} pour vous`
          : `${plainLine(senderName, 100)} vous envoie une carte cadeau de ${worth}`,
      before: [
        recipientName === null ? 'Bonjour,' : `Bonjour ${plainLine(recipientName, 100)},`,
        `voici une carte cadeau de ${worth} pour Agora${from}.`,
        ...linesOf(words),
        `Son code est ${token}`,
      ],
      link: { label: 'La dépenser', url: storefrontLink(storefrontUrl, '') },
      after: [
        'Saisissez le code dans votre panier avant de payer, ou mettez la carte dans votre compte.',
        ...(expiresAt === null ? [] : [`Elle est valable jusqu’au ${timeOf(expiresAt)}.`]),
        'Gardez ce message : qui connaît le code peut dépenser la carte, et nous ne pouvons pas le montrer de nouveau.',
      ],
    };
  },
  GIFT_CARD_EXPIRING({ name, lastFour, amount, expiresAt }, { storefrontUrl, timeOf, locale }) {
    const worth = amountText(amount, locale);
    return {
      subject: `Votre carte cadeau de ${worth} expire bientôt`,
      before: [
        name === null ? 'Bonjour,' : `Bonjour ${plainLine(name, 100)},`,
        `il reste ${worth} sur votre carte cadeau dont le code finit par ${lastFour}. Elle est valable jusqu’au ${timeOf(expiresAt)} ; après, elle ne paie plus rien.`,
      ],
      link: { label: 'La dépenser', url: storefrontLink(storefrontUrl, '') },
      after: ['Dans votre compte, vous pouvez la verser à votre avoir, qui n’expire pas.'],
    };
  },
  CART_ABANDONED: ({ goods, others, shareToken }, { storefrontUrl, token }) => ({
    subject: 'Il reste quelque chose dans votre panier',
    before: [
      'Bonjour,',
      'vous avez laissé ceci dans votre panier chez Agora :',
      ...goods.map(({ title, quantity }) => `${quantity.toString()} × ${plainLine(title, 200)}`),
      ...(others === 0 ? [] : [others === 1 ? 'Et une chose de plus.' : `Et ${others.toString()} choses de plus.`]),
    ],
    link: {
      label: 'Vers mon panier',
      url: storefrontLink(storefrontUrl, shareToken === undefined ? 'cart' : `shared/${shareToken}`),
    },
    after: [
      'Rien n’est gardé pour vous : les prix peuvent changer, et des choses peuvent être épuisées.',
      shareToken === undefined
        ? 'Vous recevez ce message une fois par panier, parce que vous avez accepté les messages d’offres et de nouveautés.'
        : 'Vous recevez ce message une fois par panier, parce que vous vouliez qu’on vous le rappelle.',
    ],
    unsubscribe: { label: 'Plus de messages comme celui-ci', url: storefrontLink(storefrontUrl, 'unsubscribe', token) },
  }),
  REPLENISHMENT_ORDERED: ({ supplierName, number, warehouse, expectedAt, goods }, { timeOf }) => ({
    subject: `Notre commande ${number}`,
    before: [
      `Bonjour ${plainLine(supplierName, 200)},`,
      `veuillez livrer à notre entrepôt ${plainLine(warehouse, 200)}, si possible pour le ${timeOf(expectedAt)} :`,
      ...goods.map(pieces),
    ],
    after: [`Notre numéro pour cette commande est ${number}. Plusieurs livraisons conviennent.`],
  }),
  REPLENISHMENT_LATE: ({ supplierName, number, warehouse, expectedAt, goods }, { timeOf }) => ({
    subject: `La commande ${number} à ${plainLine(supplierName, 60)} est en retard`,
    before: [
      `Des articles de notre commande ${number} à ${plainLine(supplierName, 200)} devaient être à ${plainLine(warehouse, 200)} pour le ${timeOf(expectedAt)}. Il manque :`,
      ...goods.map(pieces),
    ],
    after: ['Demandez au fournisseur, ou annulez la commande : ce qui manque est alors commandé de nouveau.'],
  }),
  REPLENISHMENT_CANCELLED: ({ supplierName, number, goods }) => ({
    subject: `Notre commande ${number} est annulée`,
    before: [
      `Bonjour ${plainLine(supplierName, 200)},`,
      `ne livrez plus rien de notre commande ${number}. Nous n’avons plus besoin de :`,
      ...goods.map(pieces),
    ],
    after: ['Ce qui est arrivé reste comme il est.'],
  }),
  BACK_IN_STOCK: ({ name }, { storefrontUrl }) => ({
    subject: `De nouveau en stock : ${plainLine(name, 60)}`,
    before: ['Bonjour,', `vous vouliez le savoir : ${plainLine(name, 200)} est de nouveau en vente.`],
    link: { label: 'Vers la boutique', url: storefrontLink(storefrontUrl, `search?q=${encodeURIComponent(name)}`) },
    after: ['Rien n’est gardé pour vous. Vous recevez ce message une fois.'],
  }),
  LOW_STOCK: ({ goods, others }, { storefrontUrl }) => ({
    subject: `Stock bas : ${(goods.length + others).toString()}`,
    before: [
      'Il n’en reste que peu à vendre :',
      ...goods.map(
        ({ name, warehouse, available }) =>
          `${available.toString()} × ${plainLine(name, 200)} à ${plainLine(warehouse, 200)}`,
      ),
      ...(others > 0 ? [`Et ${others.toString()} de plus.`] : []),
    ],
    link: { label: 'Stock', url: storefrontLink(storefrontUrl, 'console/stock') },
    after: ['Ce qui a une règle est commandé tout seul.'],
  }),
};
