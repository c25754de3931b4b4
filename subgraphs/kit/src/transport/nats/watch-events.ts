import type { ServiceName } from '@agora/schema';
import type { Log } from '../../telemetry/log.ts';
import { parseEvent } from '../parse-event.ts';
import type { EventWatcher } from '../transport.ts';
import { eachSession } from './each-session.ts';
import type { NatsLink } from './nats-link.ts';
import type { NatsNames } from './nats-names.ts';
import { receive } from './receive.ts';

interface WatchEventsOptions {
  readonly link: NatsLink;
  readonly names: NatsNames;
  readonly log: Log;
  readonly service: ServiceName;
  readonly watcher: EventWatcher;
}

/** What is appended to a stream is published like any other message, so whoever listens to its subjects hears it. */
export function watchEvents({ link, names, log, service, watcher }: WatchEventsOptions): AsyncDisposable {
  const stopping = new AbortController();
  const subject = names.events(service, '*');
  const finished = eachSession({
    link,
    log,
    stopping: stopping.signal,
    async run(session, works) {
      let isLive = false;
      const messages = receive({ session, subject, stopping: stopping.signal });
      try {
        await session.during(session.connection.flush());
        isLive = true;
        works();
        watcher.onLive();
        for await (const message of messages) {
          const event = parseEvent(message.string());
          if (event) watcher.onEvent(event);
          else log.error({ subject: message.subject }, 'not an event, passed over');
        }
      } finally {
        await messages.return(undefined);
        if (isLive) watcher.onLost();
      }
    },
  });
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await finished;
    },
  };
}
