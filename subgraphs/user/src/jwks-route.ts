import { sendJson, type SubgraphDefinition } from '@agora/kit';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';

type Route = NonNullable<SubgraphDefinition<Stores, Settings>['routes']>[string];

/** The public keys of access tokens (RFC 7517), for whoever verifies one. */
export const jwksRoute: Route = async (_request, response, { signingKeys }) => {
  const keys = await signingKeys.published();
  // Verifiers remember what they are told, and an answer without keys would have them refuse the first tokens.
  if (keys.length === 0) sendJson(response, 503, { error: 'The first key is being made.' }, { 'retry-after': '1' });
  else {
    const published = keys.map((key) => ({ ...key, alg: 'EdDSA', use: 'sig' }));
    sendJson(response, 200, { keys: published }, { 'cache-control': 'public, max-age=300' });
  }
};
