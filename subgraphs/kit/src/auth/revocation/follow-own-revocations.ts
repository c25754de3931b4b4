import { startLoop } from '../../subgraph/start-loop.ts';
import type { Clock } from '../../subgraph/clock.ts';
import type { Signals } from '../../signals/signals.ts';
import type { Log } from '../../telemetry/log.ts';
import { RevocationList } from './revocation-list.ts';
import type { Revocation } from './revocation.ts';
import type { Revocations } from './revocations.ts';
import { createRevocationFeed, type RevocationFeed } from './tell-revocations.ts';

/** Signalled by the transaction that takes access back, so that all replicas read it. */
export const accessRevoked = 'access-revoked';

/** What is kept, as far as tokens may be left that it concerns; only what was recorded since then, if told. */
export type ReadRevocations = (since: Date | undefined) => Promise<RecordedRevocations>;

export interface RecordedRevocations {
  readonly revocations: readonly Revocation[];
  /** When this was read, by the database's clock, which also says when each was recorded. */
  readonly readAt: Date;
}

export interface OwnRevocationsOptions {
  readonly read: ReadRevocations;
  readonly signals: Signals;
  /** The public keys of the processes that are told. */
  readonly listenerKeys: readonly string[];
  readonly now: Clock;
  readonly log: Log;
}

const pollMs = 5_000;
/** A transaction is dated at its beginning and seen at its end. */
const longestTransactionMs = 60_000;

/** Revocations in the service that keeps them: read from its database, and told to all others. */
export async function followOwnRevocations(
  options: OwnRevocationsOptions,
): Promise<Revocations & Pick<RevocationFeed, 'handle'>> {
  const { read, signals, now, log } = options;
  const list = new RevocationList();
  await using stack = new AsyncDisposableStack();
  let since: Date | undefined;
  const live = async () => {
    await readOn();
    return list.live();
  };
  const feed = stack.use(createRevocationFeed({ ...options, live }));
  const readOn = async () => {
    const { revocations, readAt } = await read(since);
    since = new Date(readAt.getTime() - longestTransactionMs);
    const added = list.add(revocations, now());
    if (added.length > 0) feed.tell(added);
    return false;
  };
  await readOn();
  const reading = stack.use(startLoop({ name: 'reading revocations', log, pollMs, run: readOn }));

  const stopping = new AbortController();
  const listening = (async () => {
    for await (const _ of signals.watch(accessRevoked, stopping.signal)) reading.wake();
  })();
  stack.defer(async () => {
    stopping.abort();
    await listening;
  });
  const all = stack.move();
  return {
    isKnown: true,
    isCurrent: true,
    whenKnown: () => Promise.resolve(),
    whenCurrent: () => Promise.resolve(),
    isRevoked: (origin) => list.isRevoked(origin),
    onceRevoked: (origin, listener) => list.onceRevoked(origin, listener),
    handle: feed.handle,
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}
