import { amountText } from '../amount-text.ts';
import { dateText } from '../mail/time-text.ts';
import { plainLine } from '../plain-line.ts';
import type { Texts, WorkKind } from './texts.ts';

const parcels = {
  ASSIGNED: 'New parcel',
  CHANGED: 'A parcel holds less than before',
  CANCELLED: 'A parcel will not leave',
  AGAIN: 'To be tried again',
};

const reviews = {
  HELD: 'A review waits for a moderator',
  REPORTED: 'Somebody reported a review',
  APPEALED: 'An author asks for another look at a review',
};

/** To vendors, couriers and staff. */
export const englishAtWork: Pick<Texts, WorkKind> = {
  VENDOR_SALE: ({ number, goods, others }) => ({
    title: `You sold something: order ${number}`,
    body: `${goods.map(({ title, quantity }) => `${quantity.toString()} × ${plainLine(title, 100)}`).join(', ')}${others > 0 ? ` and ${others.toString()} more` : ''}.`,
  }),
  VENDOR_LOW_STOCK: ({ name, warehouse, available }) => ({
    title: `Low stock: ${plainLine(name, 100)}`,
    body: `${available.toString()} left to sell in ${plainLine(warehouse, 100)}.`,
  }),
  VENDOR_REVIEW: ({ title, rating }) => ({
    title: `A new review of ${plainLine(title, 100)}`,
    body: `It gives ${rating.toString()} of 5 stars.`,
  }),
  VENDOR_QUESTION: ({ title }) => ({
    title: `A question about ${plainLine(title, 100)}`,
    body: 'Everybody reads your answer: it saves others the same question.',
  }),
  COURIER_PARCEL: ({ trackingNumber, depot, change, expectedAt }, { timeZone, locale }) => ({
    title: `${parcels[change]}: ${plainLine(trackingNumber, 60)}`,
    body: `Depot ${plainLine(depot, 60)}.${expectedAt === null ? '' : ` Its customer expects it by ${dateText(expectedAt, locale, timeZone)}.`}`,
  }),
  STAFF_REFUND_FAILED: ({ paymentId, amount }, { locale }) => ({
    title: `${amountText(amount, locale)} could not be given back`,
    body: `The provider refused a refund of payment ${paymentId} for good. The shop has the money still: give it back by other means.`,
  }),
  STAFF_REVIEW: ({ title, why }) => ({
    title: reviews[why],
    body: `Look at it in the console of reviews${title === null ? '' : `: ${plainLine(title, 100)}`}.`,
  }),
  STAFF_SUPPLIER_LATE: ({ supplierName, number, warehouse, expectedAt }, { timeZone, locale }) => ({
    title: `Order ${number} to ${plainLine(supplierName, 60)} is late`,
    body: `Goods should have been in ${plainLine(warehouse, 100)} by ${dateText(expectedAt, locale, timeZone)}. Ask the supplier, or call the order off.`,
  }),
};
