import type { Queryable } from '../database/database.ts';
import { once, type OnceKey, type OnceResult } from '../idempotency/once.ts';
import { createEnqueue, createWithdraw, type Enqueue, type Withdraw } from '../jobs/create-enqueue.ts';
import type { JobKind } from '../jobs/job-kind.ts';
import type { Send } from '../messages/create-send.ts';
import { createEmit, type Emit } from '../outbox/create-emit.ts';
import { erasureToConfirm, personToForget } from '../personal/erasing.ts';
import { signal } from '../signals/signals.ts';
import type { Log } from '../telemetry/log.ts';
import type { Clock } from './clock.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';

/** The service's stores bound to one transaction, and what can be done in it. All of it happens, or nothing. */
export type UnitOfWork<Stores, Settings> = Stores & WorkTools<Settings>;

interface WorkTools<Settings> {
  readonly settings: Settings;
  readonly log: Log;
  readonly send: Send;
  readonly now: Clock;
  readonly emit: Emit;
  /** Has a job done once the transaction has committed, at once or when it is due. */
  readonly enqueue: Enqueue;
  /** Takes back the job of a kind and key that is not due yet, once the transaction has committed. */
  readonly withdraw: Withdraw;
  /** Wakes subscriptions that watch this key, once the transaction has committed. */
  readonly signal: (key: string) => Promise<void>;
  /** Runs a decision at most once per idempotency key, unless what it comes to is not final. */
  readonly once: <Outcome>(
    key: OnceKey,
    run: () => Promise<Outcome>,
    isFinal?: (outcome: Outcome) => boolean,
  ) => Promise<OnceResult<Outcome>>;
}

/** What an answer to another service that changes nothing works with; it has no transaction, so it may ask what is outside. */
export type AskedContext<Stores, Settings, Resources = object> = Stores & {
  readonly settings: Settings;
  readonly resources: Resources;
  readonly log: Log;
  readonly now: Clock;
};

/** Runs work in a transaction; a throw undoes all of it, what it emitted included. */
export type Transact<Stores, Settings> = <Result>(
  run: (work: UnitOfWork<Stores, Settings>) => Promise<Result>,
) => Promise<Result>;

export interface WorkParts<Settings> {
  readonly settings: Settings;
  readonly log: Log;
  readonly send: Send;
  readonly now: Clock;
}

export function createWorkIn<Stores extends object, Settings extends object>(
  definition: Pick<SubgraphDefinition<Stores, Settings>, 'name' | 'stores' | 'emits'> & {
    readonly jobs: readonly { readonly kind: JobKind }[];
  },
  parts: WorkParts<Settings>,
): (tx: Queryable) => UnitOfWork<Stores, Settings> {
  const types = new Set(definition.emits.map((contract) => contract.type));
  const kinds = new Set(
    [personToForget, erasureToConfirm, ...definition.jobs.map(({ kind }) => kind)].map(({ name }) => name),
  );
  return (tx) => ({
    ...definition.stores(tx),
    ...parts,
    emit: createEmit(tx, { service: definition.name, types, now: parts.now }),
    enqueue: createEnqueue(tx, { kinds, now: parts.now }),
    withdraw: createWithdraw(tx),
    signal: (key) => signal(tx, key),
    once: (key, run, isFinal) => once(tx, key, run, isFinal),
  });
}
