import { createAccessTokenVerifier, type Log, remoteKeys } from '@agora/kit/edge';
import type { IdentityConfig } from '../config.ts';
import { type Authenticate, authenticateNobody, createAuthenticate } from './authenticate.ts';
import { createIdentitySigner, type IdentitySigner } from './identity-signer.ts';
import { refreshKeys } from './refresh-keys.ts';
import { rememberCallers } from './remember-callers.ts';

/** How callers are known, and how subgraphs are told. */
export interface Identity extends Disposable {
  readonly authenticate: Authenticate;
  /** Undefined over a foreign supergraph, whose subgraphs are told nothing. */
  readonly sign: IdentitySigner | undefined;
}

export function openIdentity(config: IdentityConfig | undefined, log: Log): Identity {
  if (!config) return { authenticate: authenticateNobody, sign: undefined, [Symbol.dispose]: () => undefined };
  const keys = remoteKeys(config.jwksUrl);
  const refreshing = refreshKeys(keys, log);
  return {
    authenticate: rememberCallers(createAuthenticate(createAccessTokenVerifier(keys))),
    sign: createIdentitySigner(config.routerSecret),
    [Symbol.dispose]: () => refreshing[Symbol.dispose](),
  };
}
