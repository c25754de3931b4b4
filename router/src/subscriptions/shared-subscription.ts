import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SubgraphAnswer } from '../subgraph/call/subgraph-answer.ts';
import type { CompleteEvent } from './complete-event.ts';
import type { EventQueue } from './stream/event-queue.ts';
import { FanOut } from './stream/fan-out.ts';

export interface SharedSubscriptionOptions {
  readonly events: EventQueue<SubgraphAnswer>;
  readonly completeEvent: CompleteEvent;
  /** Where in its stream an event stands; undefined when that is not known. */
  readonly positionOf: (event: SubgraphAnswer) => string | undefined;
  /** Called when a turn of the event loop begins in which readers are told. */
  readonly onTurn: () => void;
  /** Called after each event whose place is known: gives another that says the same, to go on with it from the same place. */
  readonly findTwin: (self: SharedSubscription) => SharedSubscription | undefined;
}

/**
 * One whole operation, for all who asked exactly the same: each event is completed once, one after the other, and its
 * text handed to everyone.
 */
export class SharedSubscription {
  readonly #readers: FanOut<string>;
  readonly #left = new AbortController();
  readonly #onOver: (() => void)[] = [];
  #isOver = false;
  #position: string | undefined;

  constructor(options: SharedSubscriptionOptions) {
    this.#readers = new FanOut(() => {
      this.#end();
      this.#left.abort();
      void options.events.return();
    });
    void this.#run(options);
  }

  /** Nobody can join any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  onceOver(listener: () => void): void {
    this.#onOver.push(listener);
  }

  /** @param onOver called once, when the reader has left or no more can come */
  join(onOver: () => void): EventQueue<string> {
    return this.#readers.join(onOver);
  }

  async #run({ events, completeEvent, onTurn, positionOf, findTwin }: SharedSubscriptionOptions): Promise<void> {
    try {
      for await (const event of events) {
        const text = await completeEvent.textOf(event, this.#left.signal);
        for (const _ of this.#readers.pushInTurns(text, text.length, () => events.waiting)) {
          await nextTurn();
          onTurn();
        }
        // Nothing may come between: whoever joins a twin relies on what its readers have.
        this.#position = positionOf(event);
        if (this.#position !== undefined) this.#joinTwin(findTwin(this));
      }
      this.#end();
      this.#readers.end();
    } catch (error) {
      if (this.#isOver) return;
      this.#end();
      this.#readers.end(await completeEvent.endOf(error));
    }
  }

  #end(): void {
    this.#isOver = true;
    for (const listener of this.#onOver.splice(0)) listener();
  }

  /** What follows is the same for both: one of them is enough. */
  #joinTwin(twin: SharedSubscription | undefined): void {
    if (twin && !twin.isOver && twin.#position === this.#position) this.#readers.moveTo(twin.#readers);
  }
}
