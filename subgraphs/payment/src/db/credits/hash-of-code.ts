import { createHash } from 'node:crypto';

/** By which a gift card is found. A code is random enough that its hash tells nothing of it. */
export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');
