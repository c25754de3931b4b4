import { createHash } from 'node:crypto';

/** What is kept of a link: who reads the database downloads nothing by it. */
export const digestOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
