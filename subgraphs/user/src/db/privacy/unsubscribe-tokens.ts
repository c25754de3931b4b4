import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
const idBytes = 16;

const purposes = { accounts: 'agora unsubscribe tokens', guests: 'agora unsubscribe tokens of guests' };

/**
 * What stands in the links by which mails about offers, or guests' reminders, are stopped. It is good for that alone, for as
 * long as there is the account or the address, and says to nobody else whose it is: the id is encrypted (AES-256-GCM), by a
 * key that nothing else has.
 */
export function unsubscribeTokens(secret: string, of: keyof typeof purposes = 'accounts') {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purposes[of], 32));
  return {
    give(id: string): string {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
      const sealed = Buffer.concat([cipher.update(Buffer.from(id.replaceAll('-', ''), 'hex')), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },

    /** Whose mails are meant; undefined for what this service has not made. */
    read(text: string): string | undefined {
      const bytes = Buffer.from(text.trim(), 'base64url');
      if (bytes.length !== nonceBytes + tagBytes + idBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      const id = decipher.update(bytes.subarray(nonceBytes + tagBytes)).toString('hex');
      try {
        decipher.final();
      } catch {
        return undefined;
      }
      return id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    },
  };
}
