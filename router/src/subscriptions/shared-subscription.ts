import type { SubgraphAnswer } from '../subgraph/subgraph-answer.ts';
import type { CompleteEvent } from './complete-event.ts';
import type { EventQueue } from './event-queue.ts';
import { FanOut } from './fan-out.ts';

/**
 * One whole operation, for all who asked exactly the same: each event is completed once, one after the other, and its
 * text handed to everyone.
 */
export class SharedSubscription {
  readonly #readers: FanOut<string>;
  readonly #left = new AbortController();
  #isOver = false;

  constructor(events: EventQueue<SubgraphAnswer>, completeEvent: CompleteEvent) {
    this.#readers = new FanOut(() => {
      this.#isOver = true;
      this.#left.abort();
      void events.return();
    });
    void this.#run(events, completeEvent);
  }

  /** Nobody can join any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** @param onOver called once, when the reader has left or no more can come */
  join(onOver: () => void): EventQueue<string> {
    return this.#readers.join(onOver);
  }

  async #run(events: EventQueue<SubgraphAnswer>, { textOf, endOf }: CompleteEvent): Promise<void> {
    try {
      for await (const event of events) {
        const text = await textOf(event, this.#left.signal);
        this.#readers.push(text, text.length);
      }
      this.#isOver = true;
      this.#readers.end();
    } catch (error) {
      if (this.#isOver) return;
      this.#isOver = true;
      this.#readers.end(await endOf(error));
    }
  }
}
