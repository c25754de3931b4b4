import { z } from 'zod';

const data = {
  VERIFY_EMAIL: z.object({ displayName: z.string(), expiresAt: z.iso.datetime() }),
  REGISTRATION_REPEATED: z.object({ displayName: z.string() }),
  PASSWORD_RESET: z.object({ displayName: z.string(), expiresAt: z.iso.datetime() }),
  PASSWORD_CHANGED: z.object({ displayName: z.string(), changedAt: z.iso.datetime() }),
  EMAIL_CHANGE: z.object({ displayName: z.string(), expiresAt: z.iso.datetime() }),
  EMAIL_CLAIMED: z.object({ displayName: z.string() }),
  EMAIL_CHANGED: z.object({ displayName: z.string(), email: z.string(), changedAt: z.iso.datetime() }),
};

export type MailKind = keyof typeof data;

export type MailData = { readonly [Kind in MailKind]: z.infer<(typeof data)[Kind]> };

/** What a mail says, and no words yet. Kept with the rows, so it changes by additions or under a new name. */
export const mailMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('VERIFY_EMAIL'), data: data.VERIFY_EMAIL }),
  z.object({ kind: z.literal('REGISTRATION_REPEATED'), data: data.REGISTRATION_REPEATED }),
  z.object({ kind: z.literal('PASSWORD_RESET'), data: data.PASSWORD_RESET }),
  z.object({ kind: z.literal('PASSWORD_CHANGED'), data: data.PASSWORD_CHANGED }),
  z.object({ kind: z.literal('EMAIL_CHANGE'), data: data.EMAIL_CHANGE }),
  z.object({ kind: z.literal('EMAIL_CLAIMED'), data: data.EMAIL_CLAIMED }),
  z.object({ kind: z.literal('EMAIL_CHANGED'), data: data.EMAIL_CHANGED }),
]);

export type MailMessage = z.infer<typeof mailMessage>;
