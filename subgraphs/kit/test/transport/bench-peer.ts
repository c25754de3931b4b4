import type { PrincipalName } from '@agora/schema';
import { publicKeyOf } from '../../src/auth/key-from-secret.ts';
import type { PeerIdentity } from '../../src/transport/tcp/peer-identity.ts';
import { benchAccess } from './bench-identities.ts';

export const peerSecret = (name: string) => `known to ${name} alone, in every process of the bench`;

const known = Object.keys(benchAccess).map((name) => [name, publicKeyOf(peerSecret(name))]);

/** As whom a process of the bench talks over TCP; with the secret of another it tries to pass for somebody else. */
export function benchPeer(name: PrincipalName, secretOf: string = name): PeerIdentity {
  return { name, secret: peerSecret(secretOf), publicKeys: Object.fromEntries(known) };
}
