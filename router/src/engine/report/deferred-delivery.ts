import { pauseWhenLong } from '../../pause-when-long.ts';
import type { DeferredPart } from '../compiled-operation.ts';
import type { OperationRun } from '../plan/run/operation-run.ts';
import type { DeferredSpot } from '../shape/deferred-spots.ts';
import type { Faults } from './fault.ts';

/** A deferred fragment that was written at one of its objects. */
export interface WrittenPart {
  readonly part: DeferredPart;
  /** The deferred fragments inside of it. */
  readonly spots: readonly DeferredSpot[];
}

export type WriteParts = (spots: readonly DeferredSpot[], faults: Faults) => Promise<readonly WrittenPart[]>;

interface DonePart {
  readonly id: string;
  readonly faults: Faults;
}

/** More are delivered one after the other, for others to have their turn. */
const mostAtOnce = 500;

type Delivered = IteratorResult<readonly DeferredPart[], undefined>;

/**
 * Delivers deferred fragments as they are done, outer ones before inner ones. Giving up the iteration, at any time,
 * keeps further fetches from being begun. (A generator could be given up only between two parts.)
 */
export class DeferredDelivery implements AsyncIterableIterator<readonly DeferredPart[], undefined> {
  readonly #run: OperationRun;
  readonly #write: WriteParts;
  readonly #spots = new Map<string, DeferredSpot[]>();
  #waiting = 0;
  /** Done, or failed, and not delivered yet. */
  readonly #done: Promise<DonePart>[] = [];
  /** Written and not delivered yet. */
  #written: readonly DeferredPart[] = [];
  #wake = Promise.withResolvers<undefined>();

  constructor(run: OperationRun, spots: readonly DeferredSpot[], write: WriteParts) {
    this.#run = run;
    this.#write = write;
    this.#await(spots);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<Delivered> {
    const pause = pauseWhenLong(this.#run.client);
    if (pause) await pause;
    if (this.#written.length === 0) {
      const next = this.#waiting > 0 ? await this.#nextDone() : undefined;
      if (!next) return { done: true, value: undefined };
      const written = await this.#write(this.#spots.get(next.id) ?? [], next.faults);
      this.#await(written.flatMap(({ spots }) => spots));
      this.#written = written.map(({ part }) => part);
    }
    const value = this.#written.slice(0, mostAtOnce);
    this.#written = this.#written.slice(mostAtOnce);
    return { done: false, value };
  }

  async #nextDone(): Promise<DonePart | undefined> {
    while (!this.#run.isAbandoned) {
      const done = this.#done.shift();
      if (done) {
        this.#waiting -= 1;
        return done;
      }
      await this.#wake.promise;
      this.#wake = Promise.withResolvers();
    }
    return undefined;
  }

  return(): Promise<Delivered> {
    this.#run.isAbandoned = true;
    this.#written = [];
    this.#wake.resolve(undefined);
    return Promise.resolve({ done: true, value: undefined });
  }

  #await(spots: readonly DeferredSpot[]): void {
    for (const [id, own] of Map.groupBy(spots, ({ deferred }) => deferred.deferral.id)) {
      this.#spots.set(id, own);
      this.#waiting += 1;
      const part = this.#run.parts.done(id).then((faults) => ({ id, faults }));
      const settle = () => {
        this.#done.push(part);
        this.#wake.resolve(undefined);
      };
      part.then(settle, settle);
    }
  }
}
