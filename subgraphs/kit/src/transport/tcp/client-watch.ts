import type { CloudEvent } from '@agora/schema';
import type { EventWatcher } from '../transport.ts';
import type { ServerLink } from './server-link.ts';

/** Those in this process who are told of the events of one service: one connection tells them all. */
export class ClientWatch {
  /** With whether each has been told that it hears. */
  readonly #watchers = new Map<EventWatcher, boolean>();
  #askedBy: Pick<ServerLink, 'send'> | undefined;
  #isLive = false;

  add(watcher: EventWatcher): void {
    this.#watchers.set(watcher, false);
    if (this.#isLive) this.live();
  }

  /** Asks the server to tell, once for each connection. */
  ask(link: Pick<ServerLink, 'send'>): void {
    if (this.#watchers.size === 0 || this.#askedBy === link) return;
    this.#askedBy = link;
    void link.send({ kind: 'watch' });
  }

  remove(watcher: EventWatcher): void {
    if (this.#watchers.get(watcher)) watcher.onLost();
    this.#watchers.delete(watcher);
  }

  live(): void {
    this.#isLive = true;
    for (const [watcher, isTold] of this.#watchers) {
      this.#watchers.set(watcher, true);
      if (!isTold) watcher.onLive();
    }
  }

  tell(event: CloudEvent): void {
    for (const watcher of this.#watchers.keys()) watcher.onEvent(event);
  }

  lose(): void {
    this.#isLive = false;
    for (const [watcher, isTold] of this.#watchers) {
      this.#watchers.set(watcher, false);
      if (isTold) watcher.onLost();
    }
  }
}
