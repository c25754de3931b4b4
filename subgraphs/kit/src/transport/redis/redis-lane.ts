import type { Log } from '../../telemetry/log.ts';
import type { Outage } from '../../telemetry/outage.ts';
import { Alarm } from '../alarm.ts';
import { backoff } from '../backoff.ts';
import { parseEvent } from '../parse-event.ts';
import { pause } from '../pause.ts';
import type { EventHandler } from '../transport.ts';
import type { LaneLease } from './lane-lease.ts';
import type { LaneStream, StreamEntry } from './lane-stream.ts';

const pollMs = 5_000;

interface RedisLaneOptions {
  /** Of all lanes of this process. */
  readonly name: string;
  readonly stream: LaneStream;
  readonly lease: LaneLease;
  readonly handle: EventHandler;
  readonly reading: Outage;
  readonly log: Log;
}

/** Works through one lane, event by event, while its lease is held: from the first that is not acknowledged on. */
export class RedisLane {
  /** Resolves when it has stopped for whatever reason; its lease is not given back then. */
  readonly finished: Promise<void>;
  readonly #options: RedisLaneOptions;
  readonly #stopping = new AbortController();
  readonly #news = new Alarm();
  #isFailing = false;

  constructor(options: RedisLaneOptions) {
    this.#options = options;
    this.finished = this.#run();
  }

  /** Its stream could not be read when it was last tried. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  /** Something may have been appended. */
  wake(): void {
    this.#news.ring();
  }

  /** Goes on for a while longer, or ends after the event in hand when the lease has run out already. */
  renew(heldUntil: number): void {
    if (!this.#options.lease.renew(heldUntil)) this.#news.ring();
  }

  /** Ends it after the event in hand, which the next owner may have been given as well. */
  lose(): void {
    this.#options.lease.lose();
    this.#news.ring();
  }

  /** Ends it after the event in hand. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#news.ring();
    await this.finished;
  }

  get #isOn(): boolean {
    return this.#options.lease.isHeld && !this.#stopping.signal.aborted;
  }

  async #run(): Promise<void> {
    const { reading, name } = this.#options;
    let failures = 0;
    while (this.#isOn) {
      try {
        await this.#work();
        failures = 0;
      } catch (error) {
        failures += 1;
        this.#isFailing = true;
        reading.failed(error, name, { failures });
        await pause(backoff(failures), this.#stopping.signal);
      }
    }
    reading.worked(name);
  }

  async #work(): Promise<void> {
    const { stream, reading, name } = this.#options;
    while (this.#isOn) {
      const entries = await stream.read();
      this.#isFailing = false;
      reading.worked(name);
      for (const entry of entries) if (!(await this.#finish(entry))) return;
      if (entries.length === 0) await this.#news.wait(pollMs);
    }
  }

  /** False when it had to leave the entry, which stays the first of the lane. */
  async #finish(entry: StreamEntry): Promise<boolean> {
    const event = parseEvent(entry.text);
    if (!event) this.#options.log.error({ entry: entry.id }, 'what came is no event and is left out');
    for (let failures = 0; event;) {
      if (!this.#isOn) return false;
      try {
        await this.#options.handle(event);
        break;
      } catch {
        failures += 1;
        this.#options.log.debug({ event: event.id, failures }, 'an event was not handled and will come again');
        await pause(backoff(failures), this.#stopping.signal);
      }
    }
    return this.#acknowledge(entry);
  }

  /** Also over a loss of the connection, as long as the lease lasts, and also when told to stop. */
  async #acknowledge({ id }: StreamEntry): Promise<boolean> {
    for (let failures = 0; this.#options.lease.isHeld;) {
      try {
        return await this.#options.stream.acknowledge(id);
      } catch (error) {
        failures += 1;
        this.#options.log.debug({ err: error, entry: id, failures }, 'an acknowledgement was not confirmed');
        await pause(backoff(failures));
      }
    }
    return false;
  }
}
