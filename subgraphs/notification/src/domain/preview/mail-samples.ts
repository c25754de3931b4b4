import type { MailData, MailKind } from '../mail/mail-message.ts';

const displayName = 'Ada Lovelace';
const at = '2026-07-31T10:30:00.000Z';
const amount = { minor: 5_000, currency: 'USD' };
const goods = [{ sku: 'CHAIR-OAK', quantity: 20 }];
const supplied = {
  supplierName: 'Oak & Sons',
  number: 'P-12',
  warehouse: 'Warehouse East',
  expectedAt: at,
  goods,
};

/** Something to be written of each kind of its own; news have those of the app. What lacks a value does not compile. */
export const mailSamples: { readonly [Kind in Exclude<MailKind, 'NEWS'>]: MailData[Kind] } = {
  VERIFY_EMAIL: { displayName, expiresAt: at },
  REGISTRATION_REPEATED: { displayName },
  PASSWORD_RESET: { displayName, expiresAt: at },
  PASSWORD_CHANGED: { displayName, changedAt: at },
  CREDENTIALS_CHANGED: { displayName, change: 'SECOND_FACTOR_ADDED', changedAt: at },
  EMAIL_CHANGE: { displayName, expiresAt: at },
  EMAIL_CLAIMED: { displayName },
  EMAIL_CHANGED: { displayName, email: 'ada@new.example', changedAt: at },
  ERASURE_REQUESTED: { displayName, dueAt: at },
  ERASURE_CANCELLED: { displayName },
  ERASURE_BEGUN: { displayName },
  DATA_EXPORT_READY: { displayName, expiresAt: at },
  MEMBER_INVITED: { kind: 'VENDOR', organisationName: 'Oak & Sons', expiresAt: at },
  STAFF_INVITED: { role: 'SUPPORT', expiresAt: at },
  SERVICE_TOKEN_CREATED: { displayName, name: 'Bookkeeping', createdAt: at },
  IMPERSONATED: { displayName, reason: 'You asked us to look at your cart.', startedAt: at },
  PASSKEY_CHANGED: { displayName, name: 'My phone', change: 'ADDED', changedAt: at },
  IDENTITY_CHANGED: { displayName, provider: 'Example', change: 'LINKED', changedAt: at },
  GIFT_CARD: { recipientName: displayName, senderName: 'Grace', words: 'Happy birthday!', amount, expiresAt: at },
  GIFT_CARD_EXPIRING: { name: displayName, lastFour: '7HXK', amount, expiresAt: at },
  CART_ABANDONED: { cartId: 'cart', untouchedSince: at, goods: [{ title: 'Oak chair', quantity: 2 }], others: 1 },
  REPLENISHMENT_ORDERED: supplied,
  REPLENISHMENT_LATE: supplied,
  REPLENISHMENT_CANCELLED: supplied,
  BACK_IN_STOCK: { name: 'Oak chair' },
  LOW_STOCK: { goods: [{ name: 'Oak chair', warehouse: 'Warehouse East', available: 3 }], others: 1 },
};
