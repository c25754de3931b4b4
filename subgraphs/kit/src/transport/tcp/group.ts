import type { Outage } from '../../telemetry/outage.ts';
import type { EventLog } from '../event-log.ts';
import { shardCount } from '../shard.ts';
import { assignLanes } from './assign-lanes.ts';
import { Lane } from './lane.ts';
import type { Member } from './member.ts';

/** One group of readers: its members share the lanes. */
export class Group {
  readonly #lanes: readonly Lane[];
  readonly #members = new Set<Member>();
  #isClosed = false;

  constructor(name: string, eventLog: EventLog, reading: Outage) {
    this.#lanes = Array.from({ length: shardCount }, (_, shard) => new Lane(name, shard, eventLog, reading));
  }

  join(member: Member): void {
    if (this.#isClosed) return;
    this.#members.add(member);
    this.#assign();
  }

  /**
   * Resolves when the member has answered what it had in hand, and the answers are kept. Those that could not be kept
   * are asked for again by another delivery.
   */
  async leave(member: Member): Promise<void> {
    const held = this.#lanes.filter(({ owner }) => owner === member);
    member.leave();
    this.#members.delete(member);
    this.#assign();
    await Promise.allSettled(held.map((lane) => lane.settle()));
  }

  /** The member is gone without a word. */
  lose(member: Member): void {
    this.#members.delete(member);
    this.#assign();
    member.disconnect();
  }

  wake(): void {
    for (const lane of this.#lanes) lane.wake();
  }

  /** Gives no more events; resolves when those in hand are answered or their members are gone. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#members.clear();
    this.#assign();
    await Promise.all(this.#lanes.map((lane) => lane.rest()));
  }

  #assign(): void {
    const owners = assignLanes(
      this.#lanes.map(({ owner }) => owner),
      [...this.#members],
    );
    for (const [i, lane] of this.#lanes.entries()) lane.assign(owners[i]);
  }
}
