import { CodedError } from './coded-error.ts';

export interface GateOptions {
  /** Operations that run at once. */
  readonly running: number;
  /** Operations that wait for their turn; one more is refused at once. */
  readonly waiting: number;
  readonly waitMs: number;
}

interface Waiting {
  readonly enter: () => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Lets so many operations run at once. The others wait briefly, in order, and are refused with `SERVICE_OVERLOADED`
 * when they are too many or their turn does not come: before anything was done for them.
 */
export class OperationGate {
  readonly #options: GateOptions;
  readonly #queue = new Set<Waiting>();
  #running = 0;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  async run<Result>(operation: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.#options.running) this.#running += 1;
    else await this.#turn();
    try {
      return await operation();
    } finally {
      this.#leave();
    }
  }

  #turn(): Promise<void> {
    if (this.#queue.size >= this.#options.waiting) return Promise.reject(overloaded());
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        enter: resolve,
        timer: setTimeout(() => {
          this.#queue.delete(waiting);
          reject(overloaded());
        }, this.#options.waitMs),
      };
      this.#queue.add(waiting);
    });
  }

  /** Hands the place on to whoever has waited longest. */
  #leave(): void {
    const [next] = this.#queue;
    if (!next) {
      this.#running -= 1;
      return;
    }
    this.#queue.delete(next);
    clearTimeout(next.timer);
    next.enter();
  }
}

function overloaded(): CodedError {
  return new CodedError('SERVICE_OVERLOADED', 'There is too much to do at the moment. Nothing was done; try again.');
}
