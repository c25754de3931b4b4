import { amountText } from '../amount-text.ts';
import { dateText } from '../mail/time-text.ts';
import { plainLine } from '../plain-line.ts';
import type { Texts, WorkKind } from './texts.ts';

const parcels = {
  ASSIGNED: 'Neues Paket',
  CHANGED: 'Ein Paket enthält weniger als zuvor',
  CANCELLED: 'Ein Paket geht nicht ab',
  AGAIN: 'Erneut zuzustellen',
};

const reviews = {
  HELD: 'Eine Bewertung wartet auf die Moderation',
  REPORTED: 'Jemand hat eine Bewertung gemeldet',
  APPEALED: 'Jemand bittet um einen zweiten Blick auf die eigene Bewertung',
};

/** To vendors, couriers and staff. */
export const germanAtWork: Pick<Texts, WorkKind> = {
  VENDOR_SALE: ({ number, goods, others }) => ({
    title: `Sie haben etwas verkauft: Bestellung ${number}`,
    body: `${goods.map(({ title, quantity }) => `${quantity.toString()} × ${plainLine(title, 100)}`).join(', ')}${others > 0 ? ` und ${others.toString()} weitere` : ''}.`,
  }),
  VENDOR_LOW_STOCK: ({ name, warehouse, available }) => ({
    title: `Geringer Bestand: ${plainLine(name, 100)}`,
    body: `In ${plainLine(warehouse, 100)} sind noch ${available.toString()} zu verkaufen.`,
  }),
  VENDOR_REVIEW: ({ title, rating }) => ({
    title: `Eine neue Bewertung von ${plainLine(title, 100)}`,
    body: `Sie gibt ${rating.toString()} von 5 Sternen.`,
  }),
  VENDOR_QUESTION: ({ title }) => ({
    title: `Eine Frage zu ${plainLine(title, 100)}`,
    body: 'Alle lesen Ihre Antwort: Sie erspart anderen dieselbe Frage.',
  }),
  COURIER_PARCEL: ({ trackingNumber, depot, change, expectedAt }, { timeZone, locale }) => ({
    title: `${parcels[change]}: ${plainLine(trackingNumber, 60)}`,
    body: `Standort ${plainLine(depot, 60)}.${expectedAt === null ? '' : ` Es wird bis ${dateText(expectedAt, locale, timeZone)} erwartet.`}`,
  }),
  STAFF_REFUND_FAILED: ({ paymentId, amount }, { locale }) => ({
    title: `${amountText(amount, locale)} konnten nicht erstattet werden`,
    body: `Der Anbieter hat eine Erstattung der Zahlung ${paymentId} endgültig abgelehnt. Das Geld liegt noch beim Shop: Bitte erstatten Sie es auf anderem Weg.`,
  }),
  STAFF_REVIEW: ({ title, why }) => ({
    title: reviews[why],
    body: `Sehen Sie sie in der Konsole der Bewertungen an${title === null ? '' : `: ${plainLine(title, 100)}`}.`,
  }),
  STAFF_SUPPLIER_LATE: ({ supplierName, number, warehouse, expectedAt }, { timeZone, locale }) => ({
    title: `Bestellung ${number} bei ${plainLine(supplierName, 60)} ist verspätet`,
    body: `Waren hätten bis ${dateText(expectedAt, locale, timeZone)} in ${plainLine(warehouse, 100)} sein sollen. Fragen Sie nach, oder bestellen Sie sie ab.`,
  }),
};
