import DataLoader from 'dataloader';
import type { Client } from '../auth/client-header.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Send } from '../messages/create-send.ts';
import type { Signals } from '../signals/signals.ts';
import type { Clock } from '../subgraph/clock.ts';
import type { Transact } from '../subgraph/unit-of-work.ts';
import type { Log } from '../telemetry/log.ts';

/** Finds many by key with a constant number of statements, or of questions to other services; keys without an entry are simply absent. */
export type Batch<Stores, Params, Value> = (
  stores: Stores,
  keys: readonly string[],
  params: Params,
  context: { readonly viewer: Viewer | undefined; readonly now: Clock; readonly send: Send },
) => Promise<ReadonlyMap<string, Value>>;

/** What a resolver works with, for one operation. */
export interface GraphqlContext<Stores, Settings> {
  readonly viewer: Viewer | undefined;
  /** Where a mutation comes from; undefined when the router did not say. */
  readonly client?: Client | undefined;
  /** Reads outside a transaction. */
  readonly stores: Stores;
  readonly transact: Transact<Stores, Settings>;
  readonly settings: Settings;
  readonly send: Send;
  readonly signals: Signals;
  readonly now: Clock;
  readonly log: Log;
  /** One of many, found together with all others that this operation asks for with the same batch and params. */
  load<Value>(batch: Batch<Stores, undefined, Value>, key: string): Promise<Value | undefined>;
  load<Params, Value>(batch: Batch<Stores, Params, Value>, key: string, params: Params): Promise<Value | undefined>;
  /** Forgets what was loaded: a subscription does so before each event, so that each one shows what is now. */
  forget(): void;
}

/** Keys in one statement. */
const maxBatchSize = 500;

export type ContextParts<Stores, Settings> = Omit<GraphqlContext<Stores, Settings>, 'load' | 'forget'>;

export function createGraphqlContext<Stores, Settings>(
  parts: ContextParts<Stores, Settings>,
): GraphqlContext<Stores, Settings> {
  let loaders = new Map<unknown, Map<string, DataLoader<string, unknown>>>();

  const forget = () => {
    loaders = new Map();
  };

  function loaderOf<Params, Value>(batch: Batch<Stores, Params, Value>, params: Params) {
    const byParams = loaders.get(batch) ?? new Map<string, DataLoader<string, unknown>>();
    loaders.set(batch, byParams);
    // One batch after the other: an operation that asks for a lot leaves connections to the others.
    let last: Promise<unknown> = Promise.resolve();
    const variant = params === undefined ? '' : JSON.stringify(params);
    const loader =
      byParams.get(variant) ??
      new DataLoader<string, unknown>(
        (keys) => {
          const found = last.then(() => batch(parts.stores, keys, params, parts));
          last = found.catch(() => undefined);
          return found.then((values) => keys.map((key) => values.get(key)));
        },
        { maxBatchSize },
      );
    byParams.set(variant, loader);
    return loader;
  }

  return {
    ...parts,
    load: async <Params, Value>(batch: Batch<Stores, Params, Value>, key: string, params?: Params) =>
      (await loaderOf(batch, params as Params).load(key)) as Value | undefined,
    forget,
    transact: async (run) => {
      const result = await parts.transact(run);
      // What was read before the change may be another thing now.
      forget();
      return result;
    },
  };
}
