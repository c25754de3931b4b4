import { SignJWT } from 'jose';
import { expect, it } from 'vitest';
import { signClient, verifyClient } from '../../src/auth/client-header.ts';
import { signIdentity, verifyIdentity } from '../../src/auth/identity-header.ts';
import { isProven, proofOf } from '../../src/auth/revocation/proof.ts';
import { createHeaderVerifier, signHeader, signingKey } from '../../src/auth/signed-header.ts';

const ada = { id: '0198a1de-0000-7000-8000-000000000001', roles: ['CUSTOMER'], scopes: ['order:read'] };
const router = signingKey('a secret that only the router has');
const orderSecret = 'a secret that only the order service has';
const order = signingKey(orderSecret);
const verify = createHeaderVerifier([router.publicKey]);

it('knows the router by its public key, and again when it is asked a second time', async () => {
  const header = await signIdentity({ viewer: ada }, router, 'payment');

  const read = [await verifyIdentity(header, verify, 'payment'), await verifyIdentity(header, verify, 'payment')];

  expect(read).toEqual([{ viewer: ada }, { viewer: ada }]);
  expect(await verifyIdentity(header, verify, 'order')).toBeUndefined();
});

it.each([
  ['signed with the key of a service', signIdentity({ viewer: ada }, order, 'payment')],
  ['signed with the key of a service that says it is the router’s', forged()],
  ['signed with what the services know of the router', withPublicKeyAsSecret()],
  ['that a service proved itself with', proofOf(orderSecret).then((headers) => Object.values(headers)[0])],
])('takes no identity %s', async (_, header) => {
  expect(await verifyIdentity(await header, verify, 'payment')).toBeUndefined();
});

it('takes no network of a client that a service signed', async () => {
  const header = await signClient({ address: '192.0.2.1' }, order);

  expect(await verifyClient(header, verify)).toBeUndefined();
  expect(await verifyClient(await signClient({ address: '192.0.2.1' }, router), verify)).toEqual({
    address: '192.0.2.1',
  });
});

it('takes both keys while the router changes from one to the other', async () => {
  const next = signingKey('another secret that only the router has');
  const both = createHeaderVerifier([router.publicKey, next.publicKey]);

  const headers = await Promise.all([router, next].map((key) => signIdentity({ viewer: undefined }, key, 'order')));

  const read = await Promise.all(headers.map((header) => verifyIdentity(header, both, 'order')));
  expect(read).toEqual([{ viewer: undefined }, { viewer: undefined }]);
});

it('takes no identity of the router as the proof of a process', async () => {
  const [proof] = Object.values(await proofOf(orderSecret));
  const knowing = createHeaderVerifier([router.publicKey, order.publicKey]);

  expect(await isProven(proof, knowing)).toBe(true);
  expect(await isProven(await signIdentity({ viewer: ada }, router, 'user'), knowing)).toBe(false);
});

function forged(): Promise<string> {
  const claims = { sub: ada.id, roles: ada.roles, scopes: ada.scopes };
  const key = { ...order, publicKey: router.publicKey };
  return signHeader({ claims, audience: 'agora-subgraph-payment', validFor: '1m' }, key);
}

function withPublicKeyAsSecret(): Promise<string> {
  return new SignJWT({ roles: [], scopes: [] })
    .setProtectedHeader({ alg: 'HS256', kid: router.publicKey })
    .setAudience('agora-subgraph-payment')
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(Buffer.from(router.publicKey, 'base64url'));
}
