import { createServer } from 'node:http';
import { accessTokenAudience, accessTokenIssuer, createHeaderVerifier } from '@agora/kit/edge';
import { publicKeyOf } from '@agora/kit/access';
import { type TestRevocations, testRevocations } from '@agora/kit/testing';
import { exportJWK, generateKeyPair, type GenerateKeyPairResult, SignJWT } from 'jose';
import { z } from 'zod';

export const routerSecret = 'a-secret-of-the-tests-with-32-characters';

/** Takes what the router under test has signed, as its subgraphs do. */
export const verifyHeader = createHeaderVerifier([publicKeyOf(routerSecret)]);

export interface TestTokens extends AsyncDisposable, Pick<TestRevocations, 'revoke'> {
  readonly jwksUrl: URL;
  /** An `authorization` header; `lifetime` such as `15m`, or `-1m` for one that has run out. */
  readonly headerFor: (userId: string, lifetime?: string, scope?: string) => Promise<string>;
  /** A header signed with a key that is not published. */
  readonly forgedHeaderFor: (userId: string) => Promise<string>;
}

/** The part of the user service that tokens need: a key pair, and over HTTP its public half and what is revoked. */
export async function startTestTokens(): Promise<TestTokens> {
  const [real, foreign] = [await generateKeyPair('EdDSA'), await generateKeyPair('EdDSA')];
  const keys = { keys: [{ ...(await exportJWK(real.publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' }] };
  const revocations = testRevocations([publicKeyOf(routerSecret)]);
  const server = createServer((request, response) => {
    const { url } = request;
    if (url === '/.well-known/access-revocations') {
      void revocations.handle(request, response);
      return;
    }
    response.statusCode = url === '/jwks.json' ? 200 : 500;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(keys));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const sign = async (
    key: GenerateKeyPairResult['privateKey'],
    userId: string,
    lifetime: string,
    scope = 'order:read',
  ) => {
    const token = await new SignJWT({ roles: ['CUSTOMER'], scope })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k1' })
      .setSubject(userId)
      .setIssuer(accessTokenIssuer)
      .setAudience(accessTokenAudience)
      .setIssuedAt(Date.now() / 1000)
      .setExpirationTime(lifetime)
      .sign(key);
    return `Bearer ${token}`;
  };
  return {
    jwksUrl: new URL(`http://127.0.0.1:${port}/jwks.json`),
    headerFor: (userId, lifetime = '15m', scope) => sign(real.privateKey, userId, lifetime, scope),
    forgedHeaderFor: (userId) => sign(foreign.privateKey, userId, '15m'),
    revoke: (of) => revocations.revoke(of),
    async [Symbol.asyncDispose]() {
      await revocations[Symbol.asyncDispose]();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
