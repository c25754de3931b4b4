import { jobKind } from '@agora/kit';
import { serviceNames } from '@agora/schema';
import { z } from 'zod';

/** Somebody who has forgotten a password gave this address; `mayMail` is false where its mailbox has enough mail. */
export const passwordResetWanted = jobKind(
  'request-password-reset',
  z.object({ email: z.string(), mayMail: z.boolean() }),
);

/** An erasure goes on; the address is known until nothing that names it is left. */
export const erasureDue = jobKind('erase-person', z.object({ erasureId: z.uuid(), email: z.string().optional() }));

/** Of what one service has of a person, pages are missing in a file. */
export const exportWanted = jobKind(
  'gather-personal-data',
  z.object({ exportId: z.uuid(), service: z.enum(serviceNames) }),
);
