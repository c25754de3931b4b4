import type { Log } from '../../telemetry/log.ts';
import { backoff } from '../backoff.ts';
import { InFlight } from '../in-flight.ts';
import { pause } from '../pause.ts';
import type { EventHandler } from '../transport.ts';
import type { ClientFrame, EventFrame } from './frame.ts';

/** The connection an event came by: the answer goes back the same way or not at all. */
export interface EventSource {
  /** Aborted when the connection is gone. */
  readonly lost: AbortSignal;
  send(frame: ClientFrame): Promise<void>;
}

/** One group's membership: what this process does with the events that it is handed. */
export class ClientSubscription {
  readonly group: string;
  readonly #handle: EventHandler;
  readonly #log: Log;
  readonly #stop = new AbortController();
  readonly #inFlight = new InFlight();
  readonly #lanes = new Map<number, Promise<void>>();
  readonly #handled = new Map<number, string>();

  constructor(group: string, handle: EventHandler, log: Log) {
    this.group = group;
    this.#handle = handle;
    this.#log = log.child({ group });
  }

  /** An event of a lane waits for the one before it, which may have come by an earlier connection. */
  take(frame: EventFrame, source: EventSource): void {
    const before = this.#lanes.get(frame.shard) ?? Promise.resolve();
    const work = this.#inFlight.add(before.then(() => this.#work(frame, source)));
    this.#lanes.set(frame.shard, work);
  }

  /** Begins nothing new; resolves when what is at work is answered. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#inFlight.settled();
  }

  async #work(frame: EventFrame, source: EventSource): Promise<void> {
    const { group, shard, position } = frame;
    if (await this.#isHandled(frame, source)) {
      this.#handled.set(shard, frame.event.id);
      await source.send({ kind: 'acknowledge', group, shard, position });
    } else {
      await source.send({ kind: 'decline', group, shard, position });
    }
  }

  /** Tries until the handler resolves, this side stops, or the event is handed to somebody else. */
  async #isHandled({ event, shard }: EventFrame, { lost }: EventSource): Promise<boolean> {
    // Sent again after a break only because the acknowledgement was lost with the connection.
    if (this.#handled.get(shard) === event.id) return true;
    for (let failures = 0; !this.#stop.signal.aborted && !lost.aborted;) {
      try {
        await this.#handle(event);
        return true;
      } catch {
        const waitMs = backoff(++failures);
        this.#log.debug({ event: event.id, failures, waitMs }, 'an event is rejected; trying again');
        await pause(waitMs, AbortSignal.any([this.#stop.signal, lost]));
      }
    }
    return false;
  }
}
