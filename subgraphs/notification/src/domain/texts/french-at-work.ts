import { amountText } from '../amount-text.ts';
import { dateText } from '../mail/time-text.ts';
import { plainLine } from '../plain-line.ts';
import type { Texts, WorkKind } from './texts.ts';

const parcels = {
  ASSIGNED: 'Nouveau colis',
  CHANGED: 'Un colis contient moins qu’avant',
  CANCELLED: 'Un colis ne partira pas',
  AGAIN: 'À livrer de nouveau',
};

const reviews = {
  HELD: 'Un avis attend la modération',
  REPORTED: 'Quelqu’un a signalé un avis',
  APPEALED: 'Un auteur demande que son avis soit relu',
};

/** To vendors, couriers and staff. */
export const frenchAtWork: Pick<Texts, WorkKind> = {
  VENDOR_SALE: ({ number, goods, others }) => ({
    title: `Vous avez vendu quelque chose : commande ${number}`,
    body: `${goods.map(({ title, quantity }) => `${quantity.toString()} × ${plainLine(title, 100)}`).join(', ')}${others > 0 ? ` et ${others.toString()} de plus` : ''}.`,
  }),
  VENDOR_LOW_STOCK: ({ name, warehouse, available }) => ({
    title: `Stock bas : ${plainLine(name, 100)}`,
    body: `Il en reste ${available.toString()} à vendre à ${plainLine(warehouse, 100)}.`,
  }),
  VENDOR_REVIEW: ({ title, rating }) => ({
    title: `Un nouvel avis sur ${plainLine(title, 100)}`,
    body: `Il donne ${rating.toString()} étoiles sur 5.`,
  }),
  VENDOR_QUESTION: ({ title }) => ({
    title: `Une question sur ${plainLine(title, 100)}`,
    body: 'Tout le monde lit votre réponse : elle épargne la même question à d’autres.',
  }),
  COURIER_PARCEL: ({ trackingNumber, depot, change, expectedAt }, { timeZone, locale }) => ({
    title: `${parcels[change]} : ${plainLine(trackingNumber, 60)}`,
    body: `Dépôt ${plainLine(depot, 60)}.${expectedAt === null ? '' : ` Le client l’attend pour le ${dateText(expectedAt, locale, timeZone)}.`}`,
  }),
  STAFF_REFUND_FAILED: ({ paymentId, amount }, { locale }) => ({
    title: `${amountText(amount, locale)} n’ont pas pu être rendus`,
    body: `Le prestataire a refusé pour de bon un remboursement du paiement ${paymentId}. La boutique a encore l’argent : rendez-le autrement.`,
  }),
  STAFF_REVIEW: ({ title, why }) => ({
    title: reviews[why],
    body: `Regardez-le dans la console des avis${title === null ? '' : ` : ${plainLine(title, 100)}`}.`,
  }),
  STAFF_SUPPLIER_LATE: ({ supplierName, number, warehouse, expectedAt }, { timeZone, locale }) => ({
    title: `La commande ${number} à ${plainLine(supplierName, 60)} est en retard`,
    body: `Des articles devaient être à ${plainLine(warehouse, 100)} pour le ${dateText(expectedAt, locale, timeZone)}. Demandez au fournisseur, ou annulez la commande.`,
  }),
};
