import { z } from 'zod';

/** Whom a mail goes to, in which language, and with times of which zone. */
export const mailbox = {
  email: z.string(),
  displayName: z.string(),
  locale: z.string(),
  timeZone: z.string().optional().describe('As IANA calls it; left out where the person has named none'),
};
