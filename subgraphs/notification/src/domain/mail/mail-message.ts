import { z } from 'zod';
import { message } from '../message.ts';

const goods = z.array(z.object({ sku: z.string(), quantity: z.int() }));

const amount = z.object({ minor: z.int(), currency: z.string() });

const data = {
  VERIFY_EMAIL: z.object({ displayName: z.string(), expiresAt: z.iso.datetime() }),
  REGISTRATION_REPEATED: z.object({ displayName: z.string() }),
  PASSWORD_RESET: z.object({ displayName: z.string(), expiresAt: z.iso.datetime() }),
  PASSWORD_CHANGED: z.object({ displayName: z.string(), changedAt: z.iso.datetime() }),
  CREDENTIALS_CHANGED: z.object({
    displayName: z.string(),
    change: z.enum(['SECOND_FACTOR_ADDED', 'SECOND_FACTOR_REMOVED', 'RECOVERY_CODES_RENEWED', 'RECOVERY_CODE_USED']),
    changedAt: z.iso.datetime(),
  }),
  EMAIL_CHANGE: z.object({ displayName: z.string(), expiresAt: z.iso.datetime() }),
  EMAIL_CLAIMED: z.object({ displayName: z.string() }),
  EMAIL_CHANGED: z.object({ displayName: z.string(), email: z.string(), changedAt: z.iso.datetime() }),
  ERASURE_REQUESTED: z.object({ displayName: z.string(), dueAt: z.iso.datetime() }),
  ERASURE_CANCELLED: z.object({ displayName: z.string() }),
  ERASURE_BEGUN: z.object({ displayName: z.string() }),
  DATA_EXPORT_READY: z.object({ displayName: z.string(), expiresAt: z.iso.datetime() }),
  MEMBER_INVITED: z.object({
    kind: z.enum(['VENDOR', 'COURIER']),
    organisationName: z.string(),
    expiresAt: z.iso.datetime(),
  }),
  STAFF_INVITED: z.object({ role: z.enum(['SUPPORT', 'ADMIN']), expiresAt: z.iso.datetime() }),
  SERVICE_TOKEN_CREATED: z.object({ displayName: z.string(), name: z.string(), createdAt: z.iso.datetime() }),
  IMPERSONATED: z.object({ displayName: z.string(), reason: z.string(), startedAt: z.iso.datetime() }),
  PASSKEY_CHANGED: z.object({
    displayName: z.string(),
    name: z.string(),
    change: z.enum(['ADDED', 'REMOVED']),
    changedAt: z.iso.datetime(),
  }),
  IDENTITY_CHANGED: z.object({
    displayName: z.string(),
    provider: z.string(),
    change: z.enum(['LINKED', 'UNLINKED']),
    changedAt: z.iso.datetime(),
  }),
  GIFT_CARD: z.object({
    recipientName: z.string().nullable(),
    senderName: z.string().nullable(),
    words: z.string().nullable(),
    amount,
    expiresAt: z.iso.datetime().nullable(),
  }),
  GIFT_CARD_EXPIRING: z.object({
    name: z.string().nullable(),
    lastFour: z.string(),
    amount,
    expiresAt: z.iso.datetime(),
  }),
  CART_ABANDONED: z.object({
    cartId: z.string(),
    untouchedSince: z.iso.datetime(),
    goods: z.array(z.object({ title: z.string(), quantity: z.int() })),
    /** How many lines the cart has beside. */
    others: z.int(),
    /** Of a guest's cart: by which they see what is in it; its own id opens more than a mail should. */
    shareToken: z.string().optional(),
  }),
  REPLENISHMENT_ORDERED: z.object({
    supplierName: z.string(),
    number: z.string(),
    warehouse: z.string(),
    expectedAt: z.iso.datetime(),
    goods,
  }),
  REPLENISHMENT_LATE: z.object({
    supplierName: z.string(),
    number: z.string(),
    warehouse: z.string(),
    expectedAt: z.iso.datetime(),
    goods,
  }),
  BACK_IN_STOCK: z.object({ name: z.string() }),
  /** What the app tells, too. */
  NEWS: z.object({ news: message, isOfGuest: z.literal(true).optional() }),
  LOW_STOCK: z.object({
    goods: z.array(z.object({ name: z.string(), warehouse: z.string(), available: z.int() })),
    /** How many are low beside. */
    others: z.int(),
  }),
  REPLENISHMENT_CANCELLED: z.object({ supplierName: z.string(), number: z.string(), goods }),
};

export type MailKind = keyof typeof data;

export type MailData = { readonly [Kind in MailKind]: z.infer<(typeof data)[Kind]> };

/** What a mail says, and no words yet. Kept with the rows, so it changes by additions or under a new name. */
export const mailMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('VERIFY_EMAIL'), data: data.VERIFY_EMAIL }),
  z.object({ kind: z.literal('REGISTRATION_REPEATED'), data: data.REGISTRATION_REPEATED }),
  z.object({ kind: z.literal('PASSWORD_RESET'), data: data.PASSWORD_RESET }),
  z.object({ kind: z.literal('PASSWORD_CHANGED'), data: data.PASSWORD_CHANGED }),
  z.object({ kind: z.literal('CREDENTIALS_CHANGED'), data: data.CREDENTIALS_CHANGED }),
  z.object({ kind: z.literal('EMAIL_CHANGE'), data: data.EMAIL_CHANGE }),
  z.object({ kind: z.literal('EMAIL_CLAIMED'), data: data.EMAIL_CLAIMED }),
  z.object({ kind: z.literal('EMAIL_CHANGED'), data: data.EMAIL_CHANGED }),
  z.object({ kind: z.literal('ERASURE_REQUESTED'), data: data.ERASURE_REQUESTED }),
  z.object({ kind: z.literal('ERASURE_CANCELLED'), data: data.ERASURE_CANCELLED }),
  z.object({ kind: z.literal('ERASURE_BEGUN'), data: data.ERASURE_BEGUN }),
  z.object({ kind: z.literal('DATA_EXPORT_READY'), data: data.DATA_EXPORT_READY }),
  z.object({ kind: z.literal('MEMBER_INVITED'), data: data.MEMBER_INVITED }),
  z.object({ kind: z.literal('STAFF_INVITED'), data: data.STAFF_INVITED }),
  z.object({ kind: z.literal('SERVICE_TOKEN_CREATED'), data: data.SERVICE_TOKEN_CREATED }),
  z.object({ kind: z.literal('IMPERSONATED'), data: data.IMPERSONATED }),
  z.object({ kind: z.literal('PASSKEY_CHANGED'), data: data.PASSKEY_CHANGED }),
  z.object({ kind: z.literal('IDENTITY_CHANGED'), data: data.IDENTITY_CHANGED }),
  z.object({ kind: z.literal('GIFT_CARD'), data: data.GIFT_CARD }),
  z.object({ kind: z.literal('GIFT_CARD_EXPIRING'), data: data.GIFT_CARD_EXPIRING }),
  z.object({ kind: z.literal('CART_ABANDONED'), data: data.CART_ABANDONED }),
  z.object({ kind: z.literal('REPLENISHMENT_ORDERED'), data: data.REPLENISHMENT_ORDERED }),
  z.object({ kind: z.literal('REPLENISHMENT_LATE'), data: data.REPLENISHMENT_LATE }),
  z.object({ kind: z.literal('BACK_IN_STOCK'), data: data.BACK_IN_STOCK }),
  z.object({ kind: z.literal('NEWS'), data: data.NEWS }),
  z.object({ kind: z.literal('LOW_STOCK'), data: data.LOW_STOCK }),
  z.object({ kind: z.literal('REPLENISHMENT_CANCELLED'), data: data.REPLENISHMENT_CANCELLED }),
]);

export type MailMessage = z.infer<typeof mailMessage>;
