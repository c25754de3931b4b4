import {
  createAccessTokenVerifier,
  followRevocations,
  loadKeys,
  type Log,
  proofOf,
  remoteKeys,
  type Revocations,
  signingKey,
} from '@agora/kit/edge';
import type { IdentityConfig } from '../config.ts';
import { type Authenticate, authenticateNobody, createAuthenticate } from './authenticate.ts';
import { type ClientSigner, createClientSigner } from './client-signer.ts';
import { createIdentitySigner, type IdentitySigner } from './identity-signer.ts';
import { refreshKeys } from './refresh-keys.ts';
import { type ConfirmAccess, createConfirmAccess, refuseRevoked } from './refuse-revoked.ts';
import { rememberCallers } from './remember-callers.ts';

/** How callers are known, and how subgraphs are told. */
export interface Identity extends AsyncDisposable {
  readonly authenticate: Authenticate;
  /** Before what changes something or goes on for long. */
  readonly confirmAccess: ConfirmAccess;
  /** Undefined over a foreign supergraph, whose subgraphs are told nothing. */
  readonly sign: IdentitySigner | undefined;
  readonly signClient: ClientSigner | undefined;
  /** Undefined where nobody can be known. */
  readonly revocations: Pick<Revocations, 'onceRevoked'> | undefined;
}

export function openIdentity(config: IdentityConfig | undefined, log: Log): Identity {
  if (!config) {
    const nothing = () => Promise.resolve();
    return {
      authenticate: authenticateNobody,
      confirmAccess: nothing,
      sign: undefined,
      signClient: undefined,
      revocations: undefined,
      [Symbol.asyncDispose]: nothing,
    };
  }
  const { jwksUrl, routerSecret } = config;
  const key = signingKey(routerSecret);
  const loading = loadKeys(remoteKeys(jwksUrl));
  const { keys } = loading;
  const refreshing = refreshKeys(keys, log);
  const revocations = followRevocations({ jwksUrl, headers: () => proofOf(routerSecret), log });
  return {
    authenticate: refuseRevoked(rememberCallers(createAuthenticate(createAccessTokenVerifier(keys))), revocations),
    confirmAccess: createConfirmAccess(revocations),
    sign: createIdentitySigner(key),
    signClient: createClientSigner(key),
    revocations,
    async [Symbol.asyncDispose]() {
      refreshing[Symbol.dispose]();
      await loading[Symbol.asyncDispose]();
      await revocations[Symbol.asyncDispose]();
    },
  };
}
