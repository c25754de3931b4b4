import type { Outage } from '../../telemetry/outage.ts';
import type { EventLog, LoggedEvent } from '../event-log.ts';
import { backoff } from '../backoff.ts';
import { CursorKeeper } from './cursor-keeper.ts';
import type { Member } from './member.ts';
import { Alarm } from '../alarm.ts';

/** Events held in memory for one lane; with the size limit of an event this bounds the memory of a slow group. */
const batchSize = 16;

/** The log is looked at so often when nothing has woken the lane, in milliseconds. */
const pollMs = 2_000;

/** One shard's events on their way to one group: one by one, each to whoever is the lane's owner at that time. */
export class Lane {
  readonly #group: string;
  readonly #shard: number;
  readonly #eventLog: EventLog;
  readonly #reading: Outage;
  readonly #wake = new Alarm();
  #owner: Member | undefined;
  #step: Promise<unknown> = Promise.resolve();
  #cursor: CursorKeeper | undefined;
  #running: Promise<void> = Promise.resolve();
  #isRunning = false;

  constructor(group: string, shard: number, eventLog: EventLog, reading: Outage) {
    this.#group = group;
    this.#shard = shard;
    this.#eventLog = eventLog;
    this.#reading = reading;
  }

  get owner(): Member | undefined {
    return this.#owner;
  }

  /** The next event goes to this member; with none, the lane rests and another process may serve it. */
  assign(owner: Member | undefined): void {
    if (owner === this.#owner) return;
    this.#owner = owner;
    this.wake();
    if (!owner || this.#isRunning) return;
    this.#isRunning = true;
    this.#running = this.#run();
  }

  /** There may be something new in the log. */
  wake(): void {
    this.#wake.ring();
  }

  /** Resolves when the event that is in hand is answered, and the answer kept. */
  async settle(): Promise<void> {
    await this.#step;
    await this.#cursor?.flush();
  }

  /** Resolves when a lane without an owner has come to rest. */
  async rest(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (this.#owner) {
      try {
        await this.#serve();
        failures = 0;
      } catch (error) {
        this.#reading.failed(error, this.#name, { group: this.#group, shard: this.#shard });
        await this.#wake.wait(backoff(++failures));
      }
    }
    // Whoever serves it now tells of it.
    this.#reading.worked(this.#name);
    this.#isRunning = false;
  }

  get #name(): string {
    return `${this.#group} ${this.#shard}`;
  }

  async #serve(): Promise<void> {
    await using claim = await this.#eventLog.claim(this.#group, this.#shard);
    if (!claim) {
      await this.#wake.wait(pollMs);
      return;
    }
    let position = await this.#eventLog.cursor(this.#group, this.#shard);
    await using cursor = new CursorKeeper(position, (to) => this.#eventLog.advance(this.#group, this.#shard, to));
    this.#cursor = cursor;
    while (this.#owner && claim.isHeld()) {
      const batch = await this.#eventLog.read(this.#shard, position, batchSize);
      this.#reading.worked(this.#name);
      if (batch.length === 0) await this.#wake.wait(pollMs);
      for (const logged of batch) {
        if (!claim.isHeld()) return;
        const delivering = this.#deliver(logged, cursor);
        this.#step = delivering;
        if (!(await delivering)) return;
        position = logged.position;
      }
    }
  }

  /** Resolves with whether the event was acknowledged; it was not only if there is no owner left. */
  async #deliver(logged: LoggedEvent, cursor: CursorKeeper): Promise<boolean> {
    while (this.#owner) {
      if (await this.#owner.deliver(this.#shard, logged)) {
        cursor.keep(logged.position);
        return true;
      }
    }
    return false;
  }
}
