import { EventQueue } from './event-queue.ts';

/** Hands each event of one source to all who joined. */
export class FanOut<Event> {
  /** Each reader's queue, and what is to be done when it is over. */
  readonly #readers = new Map<EventQueue<Event>, () => void>();
  readonly #onEmpty: () => void;

  /** @param onEmpty called when the last reader has left, not when the source ended */
  constructor(onEmpty: () => void) {
    this.#onEmpty = onEmpty;
  }

  /** @param onOver called once, when the reader has left or the source has ended */
  join(onOver: () => void = () => undefined): EventQueue<Event> {
    const queue = new EventQueue<Event>(() => {
      if (!this.#readers.delete(queue)) return;
      onOver();
      if (this.#readers.size === 0) this.#onEmpty();
    });
    this.#readers.set(queue, onOver);
    return queue;
  }

  push(event: Event, bytes: number): void {
    for (const queue of this.#readers.keys()) queue.push(event, bytes);
  }

  end(error?: Error): void {
    const readers = [...this.#readers];
    this.#readers.clear();
    for (const [queue, onOver] of readers) {
      queue.end(error);
      onOver();
    }
  }
}
