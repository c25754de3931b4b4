import { createPublicKey, sign, verify } from 'node:crypto';
import type { PrincipalName } from '@agora/schema';
import { privateKeyOf } from '../../auth/key-from-secret.ts';

/** The public keys of all processes, by their names: 32 bytes of Ed25519 in base64url. They need not be kept secret. */
export type PublicKeys = Partial<Record<PrincipalName, string>>;

/** As whom a process talks to others over TCP, and how it recognises them. */
export interface PeerIdentity {
  readonly name: PrincipalName;
  /** No other process knows it. */
  readonly secret: string;
  readonly publicKeys: PublicKeys;
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
