/** What a process at the edge needs, without what only a subgraph does: loading all of the kit takes 200 MB. */
export {
  accessTokenAudience,
  accessTokenIssuer,
  type AccessTokenVerifier,
  bearerToken,
  createAccessTokenVerifier,
  remoteKeys,
  type RemoteKeys,
  type TokenCheck,
} from './auth/access-token.ts';
export { loadKeys } from './auth/load-keys.ts';
export { type Client, clientHeader, signClient, verifyClient } from './auth/client-header.ts';
export { identityHeader, type RouterIdentity, signIdentity, verifyIdentity } from './auth/identity-header.ts';
export { followRevocations } from './auth/revocation/follow-revocations.ts';
export { proofOf } from './auth/revocation/proof.ts';
export type { TokenOrigin } from './auth/revocation/revocation.ts';
export type { Revocations } from './auth/revocation/revocations.ts';
export { createHeaderVerifier, type SigningKey, signingKey } from './auth/signed-header.ts';
export type { Viewer } from './auth/viewer.ts';
export { type AllowsHost, createAllowsHost } from './subgraph/allows-host.ts';
export { discardRest } from './routes/discard-rest.ts';
export { createLog, type Log } from './telemetry/log.ts';
export { logBounded } from './telemetry/log-bounded.ts';
export { Outage } from './telemetry/outage.ts';
export { operationHeader, operationNameOf } from './telemetry/operation-name.ts';
export { serveMetrics } from './telemetry/serve-metrics.ts';
export { openTransports, type Transports } from './transport/open-transports.ts';
export { type TransportsConfig, transportsSchema } from './transport/transports-config.ts';
export {
  deadLetters,
  feedLine,
  type FeedLine,
  foundTrace,
  type Mark,
  marks,
  operationsAudience,
  operationsPaths,
  operationsScopes,
  replayChoice,
  replayed,
  serviceStatus,
  type ServiceStatus,
  trail,
  type Trail,
} from './operations/facts.ts';
export { callFunction } from './transport/redis/redis-function.ts';
export { takeToken } from './transport/redis/take-token.ts';
export type { EventWatcher } from './transport/transport.ts';
