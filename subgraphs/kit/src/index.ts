export {
  accessTokenAudience,
  accessTokenIssuer,
  type AccessTokenVerifier,
  bearerToken,
  createAccessTokenVerifier,
  remoteKeys,
  type TokenCheck,
} from './auth/access-token.ts';
export { identityHeader, type RouterIdentity, signIdentity, verifyIdentity } from './auth/identity-header.ts';
export { hasScope, requireScope, requireViewer, type Viewer } from './auth/viewer.ts';
export { CodedError, type ErrorCode } from './graphql/coded-error.ts';
export { createLog, type Log } from './telemetry/log.ts';
