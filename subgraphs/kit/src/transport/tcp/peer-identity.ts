import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { PrincipalName } from '@agora/schema';

/** The public keys of all processes, by their names: 32 bytes of Ed25519 in base64url. They need not be kept secret. */
export type PublicKeys = Partial<Record<PrincipalName, string>>;

/** As whom a process talks to others over TCP, and how it recognises them. */
export interface PeerIdentity {
  readonly name: PrincipalName;
  /** No other process knows it. */
  readonly secret: string;
  readonly publicKeys: PublicKeys;
}

/** What a private key of Ed25519 begins with in PKCS #8 (RFC 8410, section 7); its 32 bytes follow. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

function privateKeyOf(secret: string): KeyObject {
  const seed = createHash('sha256').update(secret).digest();
  return createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
}

/** The public key that belongs to a secret, as `PublicKeys` has it. */
export function publicKeyOf(secret: string): string {
  return createPublicKey(privateKeyOf(secret)).export({ format: 'jwk' }).x ?? '';
}

export function signAs({ secret }: PeerIdentity, statement: Buffer): string {
  return sign(null, statement, privateKeyOf(secret)).toString('base64url');
}

/** Whether the process of that name has signed the statement. */
export function hasSigned({ publicKeys }: PeerIdentity, name: PrincipalName, statement: Buffer, signature: string) {
  const x = publicKeys[name];
  if (x === undefined) return false;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, statement, key, Buffer.from(signature, 'base64url'));
}
