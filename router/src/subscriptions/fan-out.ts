import { EventQueue } from './event-queue.ts';

/** To write to so many takes less than a millisecond. */
const readersInTurn = 64;

interface Reader<Event> {
  /** Where it gets its events from now. */
  source: FanOut<Event>;
  readonly onOver: () => void;
}

/** Hands each event of one source to all who joined. */
export class FanOut<Event> {
  readonly #readers = new Map<EventQueue<Event>, Reader<Event>>();
  readonly #onEmpty: () => void;

  /** @param onEmpty called when the last reader has left, not when the source ended */
  constructor(onEmpty: () => void) {
    this.#onEmpty = onEmpty;
  }

  /** @param onOver called once, when the reader has left or the source has ended */
  join(onOver: () => void = () => undefined): EventQueue<Event> {
    const reader: Reader<Event> = { source: this, onOver };
    const queue = new EventQueue<Event>(() => reader.source.#leave(queue));
    this.#readers.set(queue, reader);
    return queue;
  }

  /** All readers go on with the events of another source. */
  moveTo(source: FanOut<Event>): void {
    for (const [queue, reader] of this.#readers) {
      reader.source = source;
      source.#readers.set(queue, reader);
    }
    this.#readers.clear();
    this.#onEmpty();
  }

  push(event: Event, bytes: number): void {
    for (const queue of this.#readers.keys()) queue.push(event, bytes);
  }

  /** Yields between so many readers, for others to have their turn. Who comes over meanwhile is served too. */
  *pushInTurns(event: Event, bytes: number): Generator<undefined, void> {
    let served = 0;
    for (const queue of this.#readers.keys()) {
      if (served++ % readersInTurn === readersInTurn - 1) yield;
      queue.push(event, bytes);
    }
  }

  end(error?: Error): void {
    const readers = [...this.#readers];
    this.#readers.clear();
    for (const [queue, { onOver }] of readers) {
      queue.end(error);
      onOver();
    }
  }

  #leave(queue: EventQueue<Event>): void {
    const reader = this.#readers.get(queue);
    if (!reader) return;
    this.#readers.delete(queue);
    reader.onOver();
    if (this.#readers.size === 0) this.#onEmpty();
  }
}
