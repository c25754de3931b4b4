import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const idBytes = 16;
const macBytes = 32;

/**
 * What stands in a mail for a token: its id, and a code over it that only this service can make. Nothing that is stored or
 * published opens an account, so whoever reads the database, an event or a backup cannot follow a link.
 */
export function mailTokenTexts(secret: string) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'agora mail tokens', 32));
  const macOf = (id: Buffer) => createHmac('sha256', key).update(id).digest();
  return {
    give(tokenId: string): string {
      const id = Buffer.from(tokenId.replaceAll('-', ''), 'hex');
      return Buffer.concat([id, macOf(id)]).toString('base64url');
    },

    /** The id of the token; undefined for what this service has not made. */
    read(text: string): string | undefined {
      const bytes = Buffer.from(text.trim(), 'base64url');
      if (bytes.length !== idBytes + macBytes) return undefined;
      const id = bytes.subarray(0, idBytes);
      if (!timingSafeEqual(bytes.subarray(idBytes), macOf(id))) return undefined;
      return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    },
  };
}
