import { jobKind } from '@agora/kit';
import { z } from 'zod';

/** Somebody who has forgotten a password gave this address; `mayMail` is false where its mailbox has enough mail. */
export const passwordResetWanted = jobKind(
  'request-password-reset',
  z.object({ email: z.string(), mayMail: z.boolean() }),
);
