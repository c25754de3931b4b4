import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { accessTokenAudience, accessTokenIssuer, createAccessTokenVerifier } from '../../src/auth/access-token.ts';
import { signClient, verifyClient } from '../../src/auth/client-header.ts';
import { signIdentity, verifyIdentity } from '../../src/auth/identity-header.ts';
import { createHeaderVerifier, signingKey } from '../../src/auth/signed-header.ts';

const router = signingKey('a-secret-of-the-tests-with-32-characters');
const verify = createHeaderVerifier([router.publicKey]);
const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
const verifyToken = createAccessTokenVerifier(createLocalJWKSet({ keys: [await exportJWK(publicKey)] }));

const kinds = [
  {
    what: 'an identity',
    apartMs: 5 * 60_000,
    sign: () => signIdentity({ viewer: undefined }, router, 'order'),
    isTaken: async (signed: string) => (await verifyIdentity(signed, verify, 'order')) !== undefined,
  },
  {
    what: 'the network of a client',
    apartMs: 5 * 60_000,
    sign: () => signClient({ address: '192.0.2.0/24' }, router),
    isTaken: async (signed: string) => (await verifyClient(signed, verify)) !== undefined,
  },
  {
    what: 'an access token',
    apartMs: 30_000,
    sign: () =>
      new SignJWT({ roles: [], scope: '' })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setSubject(uuidv7())
        .setIssuer(accessTokenIssuer)
        .setAudience(accessTokenAudience)
        .setNotBefore(new Date())
        .setExpirationTime('1m')
        .sign(privateKey),
    isTaken: async (signed: string) => (await verifyToken(signed)).ok,
  },
];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const minute = 60_000;

it.each(kinds)('takes $what that is good for a minute, however clocks differ', async ({ sign, isTaken, apartMs }) => {
  const signedAt = Date.now();
  const signed = await sign();
  const isTakenWhenOwnClockSays = (ms: number) => {
    vi.setSystemTime(signedAt + ms);
    return isTaken(signed);
  };

  const taken = [
    await isTakenWhenOwnClockSays(5_000 - apartMs),
    await isTakenWhenOwnClockSays(minute + apartMs - 5_000),
  ];

  expect(taken).toEqual([true, true]);
  expect(await isTakenWhenOwnClockSays(minute + apartMs + 5_000)).toBe(false);
});
