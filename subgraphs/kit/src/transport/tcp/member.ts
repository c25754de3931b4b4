import type { LoggedEvent } from '../event-log.ts';
import type { ServerFrame } from './frame.ts';
import { FrameError } from './frame-stream.ts';

interface Delivery {
  readonly position: bigint;
  readonly settle: (isAcknowledged: boolean) => void;
}

/** One process of a group, as the server of the events sees it. It has at most one event of each shard in hand. */
export class Member {
  readonly group: string;
  readonly #send: (frame: ServerFrame) => Promise<void>;
  readonly #inHand = new Map<number, Delivery>();
  #state: 'member' | 'leaving' | 'gone' = 'member';

  constructor(group: string, send: (frame: ServerFrame) => Promise<void>) {
    this.group = group;
    this.#send = send;
  }

  /** Resolves with whether the event was acknowledged; if not, it is for another member. */
  async deliver(shard: number, { position, event }: LoggedEvent): Promise<boolean> {
    if (this.#state !== 'member') return false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#inHand.set(shard, { position, settle: resolve });
    await this.#send({ kind: 'event', group: this.group, shard, position: String(position), event });
    return promise;
  }

  acknowledge(shard: number, position: string): void {
    this.#settle(shard, position, true);
  }

  decline(shard: number, position: string): void {
    if (this.#state === 'member') throw new FrameError('an event is declined by a member that does not leave');
    this.#settle(shard, position, false);
  }

  /** Gets nothing more, and may finish what it has. */
  leave(): void {
    this.#state = 'leaving';
  }

  /** The connection is gone: what it had in hand is for another member. */
  disconnect(): void {
    this.#state = 'gone';
    for (const { settle } of this.#inHand.values()) settle(false);
    this.#inHand.clear();
  }

  #settle(shard: number, position: string, isAcknowledged: boolean): void {
    const delivery = this.#inHand.get(shard);
    if (delivery?.position !== BigInt(position)) throw new FrameError('an answer to an event that was not sent');
    this.#inHand.delete(shard);
    delivery.settle(isAcknowledged);
  }
}
