import type { CloudEvent } from '@agora/schema';
import type { Outage } from '../../telemetry/outage.ts';
import { Alarm } from '../alarm.ts';
import { backoff } from '../backoff.ts';
import type { EventLog } from '../event-log.ts';

const batchSize = 64;

/** The log is looked at so often when nothing has woken the tail, in milliseconds. */
const pollMs = 2_000;

/** Someone who is told what is appended, and keeps no place in the log. */
export interface Follower {
  /** All that is appended from now on will come. */
  begin(): void;
  tell(event: CloudEvent): void;
}

/** Tells followers what is appended to the log from now on. The log is read once for all of them. */
export class Tail {
  readonly #eventLog: EventLog;
  readonly #reading: Outage;
  readonly #wake = new Alarm();
  readonly #followers = new Set<Follower>();
  #position: bigint | undefined;
  #running: Promise<void> = Promise.resolve();
  #isRunning = false;

  constructor(eventLog: EventLog, reading: Outage) {
    this.#eventLog = eventLog;
    this.#reading = reading;
  }

  add(follower: Follower): void {
    this.#followers.add(follower);
    // The others are told that they are heard when the end of the log is known.
    if (this.#position !== undefined) follower.begin();
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#running = this.#run();
  }

  remove(follower: Follower): void {
    this.#followers.delete(follower);
    this.wake();
  }

  /** There may be something new in the log. */
  wake(): void {
    this.#wake.ring();
  }

  /** Tells no one anything any more. */
  async close(): Promise<void> {
    this.#followers.clear();
    this.wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let failures = 0; this.#followers.size > 0;) {
      try {
        await this.#readOn();
        failures = 0;
        this.#reading.worked();
      } catch (error) {
        this.#reading.failed(error);
        await this.#wake.wait(backoff(++failures));
      }
    }
    this.#position = undefined;
    this.#isRunning = false;
  }

  async #readOn(): Promise<void> {
    if (this.#position === undefined) {
      this.#position = await this.#eventLog.end();
      for (const follower of this.#followers) follower.begin();
    }
    const batch = await this.#eventLog.readAll(this.#position, batchSize);
    for (const { position, event } of batch) {
      this.#position = position;
      for (const follower of this.#followers) follower.tell(event);
    }
    if (batch.length === 0) await this.#wake.wait(pollMs);
  }
}
