import { EventQueue } from './event-queue.ts';

/** To write to so many takes less than a millisecond. */
const fewestInTurn = 64;
/** When more events wait, more readers are told in a turn: to tell all takes as long as it takes, and no events may be lost. */
const someWaiting = 50;
const moreForEachEvent = 8;

interface Reader<Event> {
  /** Where it gets its events from now. */
  source: FanOut<Event>;
  readonly onOver: () => void;
}

/** Hands each event of one source to all who joined. */
export class FanOut<Event> {
  readonly #readers = new Map<EventQueue<Event>, Reader<Event>>();
  readonly #onEmpty: () => void;
  #toldInTurn = 0;

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

  /**
   * Yields when enough readers were told in this turn, for others to have theirs. Who comes over meanwhile is told too.
   *
   * @param waiting how many events are to be told yet: the more there are, the more readers are told in a turn
   */
  *pushInTurns(event: Event, bytes: number, waiting: () => number): Generator<undefined, void> {
    for (const queue of this.#readers.keys()) {
      if (this.#toldInTurn >= fewestInTurn + Math.max(0, waiting() - someWaiting) * moreForEachEvent) {
        yield;
        this.#toldInTurn = 0;
      }
      this.#toldInTurn += 1;
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
