import { InFlightTable } from '../in-flight-table.ts';
import { Stop } from './call/stop.ts';
import type { SubgraphAnswer } from './call/subgraph-answer.ts';
import { whenAborted } from './call/when-aborted.ts';

interface Flight {
  readonly answer: Promise<SubgraphAnswer>;
  readonly stop: Stop;
  waiting: number;
}

/** Calls that are on their way, by all that makes them equal. */
export class CallsInFlight {
  readonly #flights = new InFlightTable<Flight>();

  /**
   * Waits for the call with this key, and starts it when there is none; without a key it is shared with nobody. Throws the
   * reason of the signal when that is aborted; a call is stopped when all who waited for it have gone.
   */
  async join(
    key: string | undefined,
    signal: AbortSignal,
    start: (stop: Stop) => Promise<SubgraphAnswer>,
  ): Promise<SubgraphAnswer> {
    signal.throwIfAborted();
    const flight = (key === undefined ? undefined : this.#flights.get(key)) ?? this.#take(key, start);
    flight.waiting += 1;
    let stay = (): void => undefined;
    try {
      return await new Promise<SubgraphAnswer>((resolve, reject) => {
        stay = whenAborted(signal, reject);
        flight.answer.then(resolve, reject);
      });
    } finally {
      stay();
      flight.waiting -= 1;
      if (flight.waiting === 0) this.#leave(key, flight);
    }
  }

  /** From now on nobody joins a call that is under way: what it brings may be older than what was changed since. */
  close(): void {
    this.#flights.clear();
  }

  #take(key: string | undefined, start: (stop: Stop) => Promise<SubgraphAnswer>): Flight {
    const stop = new Stop();
    const flight: Flight = { answer: start(stop), stop, waiting: 0 };
    if (key !== undefined) this.#flights.set(key, flight);
    return flight;
  }

  #leave(key: string | undefined, flight: Flight): void {
    // Whoever comes from now on must start another: this one has ended, or is about to be stopped.
    if (key !== undefined) this.#flights.delete(key, flight);
    flight.stop.stop();
  }
}
