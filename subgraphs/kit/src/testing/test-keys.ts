import { exportJWK, generateKeyPair, createLocalJWKSet, SignJWT } from 'jose';
import { accessTokenAudience, accessTokenIssuer } from '../auth/access-token.ts';
import type { Viewer } from '../auth/viewer.ts';

const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });

/** The key set against which subgraphs under test check access tokens. */
export const testKeys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' }] });

/** An access token such as the user service gives, valid for a quarter of an hour unless said. */
export function signTestToken(viewer: Viewer, validFor = '15m'): Promise<string> {
  const { id, roles, scopes, vendorId: vendor, customerGroups: groups, depot, sessionId: sid, actorId } = viewer;
  return new SignJWT({
    roles,
    scope: scopes.join(' '),
    vendor,
    groups,
    depot,
    sid,
    ...(actorId !== undefined && { act: { sub: actorId } }),
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
    .setSubject(id)
    .setIssuer(accessTokenIssuer)
    .setAudience(accessTokenAudience)
    .setIssuedAt(Date.now() / 1000)
    .setExpirationTime(validFor)
    .sign(privateKey);
}
