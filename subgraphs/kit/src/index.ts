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
export type { Client } from './auth/client-header.ts';
export { identityHeader, type RouterIdentity, signIdentity, verifyIdentity } from './auth/identity-header.ts';
export { accessRevoked, type RecordedRevocations } from './auth/revocation/follow-own-revocations.ts';
export type { Revocation } from './auth/revocation/revocation.ts';
export { hasScope, isInGroup, isOfDepot, isOfVendor, requireScope, requireViewer, type Viewer } from './auth/viewer.ts';
export { alphabetical } from './database/alphabetical.ts';
export type { Queryable } from './database/database.ts';
export { inChunks } from './database/in-chunks.ts';
export { saveRows } from './database/save-rows.ts';
export { awaitRecent } from './graphql/await-recent.ts';
export { CodedError, type ErrorCode } from './graphql/coded-error.ts';
export type { Batch, GraphqlContext } from './graphql/graphql-context.ts';
export { keepOutOfCaches } from './graphql/keep-out-of-caches.ts';
export { OperationGate } from './graphql/operation-gate.ts';
export { isHardToGuess } from './idempotency/is-hard-to-guess.ts';
export { type KeyRefusal, mutate } from './idempotency/mutate.ts';
export { on, type Reaction, type ReceivedEvent } from './inbox/reaction.ts';
export { conditionOf, type Conditions, contains, equality, range } from './lists/conditions.ts';
export {
  type Connection,
  connectionOf,
  cursorOf,
  maxPageSize,
  type PageArgs,
  type PageRequest,
  readPage,
} from './lists/connection.ts';
export { job, type JobContext, type JobRun, scheduled } from './jobs/job.ts';
export { type JobKind, jobKind } from './jobs/job-kind.ts';
export type { Enqueue, Withdraw } from './jobs/create-enqueue.ts';
export { behind, type ListOrder, rankWithin, readingOrder } from './lists/list-order.ts';
export { type Answer, answer, answerOnce } from './messages/answer.ts';
export type { Send } from './messages/create-send.ts';
export type { ErasedPerson } from './personal/erased-person.ts';
export { type ErasedCounts, erasing } from './personal/erasing.ts';
export { forgetJobs } from './personal/forget-jobs.ts';
export { forgetTraces } from './personal/forget-traces.ts';
export {
  type PersonalRecord,
  type PersonalSections,
  readPersonalData,
  type RecordsAsked,
  telling,
} from './personal/telling.ts';
export { forEveryone, forSender, forViewer } from './routes/access.ts';
export { noBody, rawBody, upload } from './routes/body.ts';
export { route, type RouteContext } from './routes/route.ts';
export { jsonAnswer } from './routes/route-answer.ts';
export type { Upload } from './routes/spool.ts';
export { NotUtf8, utf8Of } from './routes/utf8.ts';
export { RouteError } from './routes/route-error.ts';
export { signWebhook, webhookSecret } from './routes/webhook-signature.ts';
export type { Clock } from './subgraph/clock.ts';
export { stoppable } from './signals/stoppable.ts';
export { wokenOf } from './signals/woken-of.ts';
export { defineSubgraph, type SeedContext, type SubgraphDefinition } from './subgraph/define-subgraph.ts';
export type { ResourceOpening } from './subgraph/resource-opening.ts';
export { runSubgraph } from './subgraph/run-subgraph.ts';
export { ConfigError, type Environment, readSubgraphConfig, type SubgraphConfig } from './subgraph/subgraph-config.ts';
export type { AskedContext, Transact, UnitOfWork } from './subgraph/unit-of-work.ts';
export { createLog, type Log } from './telemetry/log.ts';
export { Outage } from './telemetry/outage.ts';
export { startTracing, withSpan } from './telemetry/trace.ts';
export { RemoteError, TransportError, TransportTimeout } from './transport/transport-error.ts';
