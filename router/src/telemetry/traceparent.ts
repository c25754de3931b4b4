import { randomBytes } from 'node:crypto';

const wellFormed = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The client's W3C trace context, or a new one where it sent none or a malformed one. */
export function traceparentOf(header: string | undefined): string {
  if (header && wellFormed.test(header)) return header;
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
}
