import { forEveryone, jsonAnswer, noBody, route, RouteError } from '@agora/kit';
import type { Routes } from './context.ts';

/** The public keys of access tokens (RFC 7517), for whoever verifies one. */
export const jwksRoute = route(
  { method: 'GET', path: '/.well-known/jwks.json', access: forEveryone, body: noBody },
  async (_, { stores: { signingKeys } }: Routes) => {
    const keys = await signingKeys.published();
    // Verifiers remember what they are told, and an answer without keys would have them refuse the first tokens.
    if (keys.length === 0) {
      const headers = { 'retry-after': '1' };
      throw new RouteError(503, 'SERVICE_UNAVAILABLE', 'The first key is being made.', { headers });
    }
    const published = keys.map((key) => ({ ...key, alg: 'EdDSA', use: 'sig' }));
    return jsonAnswer(200, { keys: published }, { 'cache-control': 'public, max-age=300' });
  },
);
