import { randomBytes } from 'node:crypto';

/** As Standard Webhooks write a secret: of 32 bytes. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
