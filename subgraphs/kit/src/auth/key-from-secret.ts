import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** What a private key of Ed25519 begins with in PKCS #8 (RFC 8410, section 7); its 32 bytes follow. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The Ed25519 key of whoever knows the secret, which is random and long. */
export function privateKeyOf(secret: string): KeyObject {
  const seed = createHash('sha256').update(secret).digest();
  return createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
}

/** The public key that belongs to a secret: 32 bytes in base64url. */
export function publicKeyOf(secret: string): string {
  return createPublicKey(privateKeyOf(secret)).export({ format: 'jwk' }).x ?? '';
}
