import { randomUUID } from 'node:crypto';
import { type Log, openTransports, type Transports, type TransportsConfig } from '@agora/kit/edge';
import type { CloudEvent, ServiceName } from '@agora/schema';
import { changesOf, changingServices } from './changing-events.ts';
import type { EntityCache } from './entity-cache.ts';

type ChangingCache = Pick<EntityCache, 'invalidate' | 'bypass' | 'resume'>;

export interface ListenForChangesOptions {
  readonly cache: ChangingCache;
  /** How services are reached; the same as theirs. */
  readonly transports: TransportsConfig;
  readonly log: Log;
}

/**
 * Lets the cache forget what services say has changed. Each router hears everything by itself, from now on, and leaves no
 * trace at the brokers. While a service cannot be heard, nothing is taken from the cache. Resolves before all are heard;
 * rejects with a TypeError when the URL of a transport in use is not set.
 */
export async function listenForChanges({ cache, transports, log }: ListenForChangesOptions): Promise<AsyncDisposable> {
  await using stack = new AsyncDisposableStack();
  const opened = stack.use(openTransports({ config: transports, instance: `router-${randomUUID()}`, log }));
  await watchChanges(cache, opened, log);
  return stack.move();
}

/** The same with transports that are open; it ends with them. */
export async function watchChanges(cache: ChangingCache, transports: Pick<Transports, 'to'>, log: Log): Promise<void> {
  const unheard = new Set<ServiceName>(changingServices);
  cache.bypass();

  const forgetAll = () => {
    cache.bypass();
    if (unheard.size === 0) void cache.resume();
  };
  const take = (event: CloudEvent) => {
    try {
      const changes = changesOf(event);
      if (changes.length > 0) void cache.invalidate(changes);
    } catch (err) {
      log.error({ err, event: event.id, type: event.type }, 'A change cannot be read; the cache is emptied');
      forgetAll();
    }
  };

  for (const service of changingServices) {
    const transport = await transports.to(service);
    transport.watch(service, {
      onEvent: take,
      onLive: () => {
        unheard.delete(service);
        log.info({ service }, 'Changes are heard');
        forgetAll();
      },
      onLost: () => {
        unheard.add(service);
        log.warn({ service }, 'Changes may be missed; nothing is taken from the cache');
        cache.bypass();
      },
    });
  }
}
