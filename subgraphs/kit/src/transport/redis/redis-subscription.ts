import type { Log } from '../../telemetry/log.ts';
import { Alarm } from '../alarm.ts';
import type { Listening } from '../listening.ts';
import type { EventHandler } from '../transport.ts';
import { balanceLanes, leaveGroup, type Membership, releaseLane } from './balance-lanes.ts';
import { LaneLease } from './lane-lease.ts';
import { LaneStream } from './lane-stream.ts';
import { RedisLane } from './redis-lane.ts';

const renewalsPerLease = 5;

interface RedisSubscriptionOptions {
  readonly membership: Membership;
  readonly handle: EventHandler;
  readonly log: Log;
}

/**
 * One replica of a group: holds its fair share of the lanes by leases and works through them. When a replica comes,
 * each of the others gives up what exceeds its share; when one goes, the others take what has become free.
 */
export class RedisSubscription implements Listening {
  readonly #options: RedisSubscriptionOptions;
  readonly #lanes = new Map<number, RedisLane>();
  readonly #goingAway = new Set<number>();
  readonly #alarm = new Alarm();
  readonly #listening = new DisposableStack();
  readonly #finished: Promise<void>;
  #balancedAt = -Infinity;
  #isLeaving = false;
  #hasLeft = false;

  constructor(options: RedisSubscriptionOptions) {
    this.#options = options;
    this.#listen();
    this.#finished = this.#keepShare();
  }

  get problems(): string[] {
    const { link, leaseMs } = this.#options.membership;
    if (link.problems.length > 0) return link.problems;
    if (performance.now() - this.#balancedAt > leaseMs) return ['Redis does not answer'];
    return [...this.#lanes.values()].some(({ isFailing }) => isFailing) ? ['events cannot be read from Redis'] : [];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isLeaving = true;
    await Promise.all([...this.#lanes.keys()].map((shard) => this.#giveUp(shard)));
    this.#hasLeft = true;
    this.#alarm.ring();
    await this.#finished;
    this.#listening.dispose();
    // Without Redis the place in the group runs out by itself.
    await leaveGroup(this.#options.membership).catch(() => undefined);
  }

  #listen(): void {
    const { link, names, service, group } = this.#options.membership;
    const wakeAll = () => {
      for (const lane of this.#lanes.values()) lane.wake();
    };
    const wakeListed = (shards: string) => {
      for (const shard of shards.split(',')) this.#lanes.get(Number(shard))?.wake();
    };
    const balance = () => this.#alarm.ring();
    this.#listening.use(link.channels.listen(names.appended(service), { onMessage: wakeListed, onLive: wakeAll }));
    this.#listening.use(link.channels.listen(names.balance(service, group), { onMessage: balance, onLive: balance }));
  }

  async #keepShare(): Promise<void> {
    const { membership, log } = this.#options;
    while (!this.#hasLeft) {
      try {
        await this.#balance();
      } catch (error) {
        log.debug({ err: error }, 'the lanes could not be shared out, will try again');
      }
      await this.#alarm.wait(membership.leaseMs / renewalsPerLease);
    }
  }

  async #balance(): Promise<void> {
    const { membership } = this.#options;
    const heldUntil = performance.now() + membership.leaseMs;
    const { quota, owned } = await balanceLanes(membership, !this.#isLeaving);
    this.#balancedAt = performance.now();
    for (const [shard, lane] of this.#lanes) if (!owned.includes(shard)) lane.lose();
    for (const shard of owned) {
      const lane = this.#lanes.get(shard);
      // A lane whose lease was lost meanwhile finishes its event first; it is begun anew when it has ended.
      if (lane) lane.renew(heldUntil);
      else if (!this.#isLeaving && !this.#goingAway.has(shard)) this.#begin(shard, heldUntil);
    }
    for (const shard of owned.slice(quota)) if (!this.#goingAway.has(shard)) void this.#giveUp(shard);
  }

  #begin(shard: number, heldUntil: number): void {
    const { membership, handle } = this.#options;
    const { link, names, service, group, token, leaseMs } = membership;
    const lease = new LaneLease(names.lease(service, group, shard), token, heldUntil);
    const cursor = names.cursor(service, group, shard);
    const stream = new LaneStream({ link, stream: names.events(service, shard), cursor, lease, leaseMs });
    const lane = new RedisLane({
      name: `${service} ${group} ${shard}`,
      stream,
      lease,
      handle,
      reading: link.reading,
      log: this.#options.log.child({ shard }),
    });
    this.#lanes.set(shard, lane);
    void lane.finished.then(() => {
      this.#lanes.delete(shard);
      this.#alarm.ring();
    });
  }

  async #giveUp(shard: number): Promise<void> {
    this.#goingAway.add(shard);
    await this.#lanes.get(shard)?.stop();
    // Without Redis the lease runs out by itself.
    await releaseLane(this.#options.membership, shard).catch(() => undefined);
    this.#goingAway.delete(shard);
  }
}
