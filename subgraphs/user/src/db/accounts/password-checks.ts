/** Whose turn it is. */
export interface Place {
  /** Who proves to be known comes before all who do not. */
  readonly isKnown: boolean;
  /** Where it comes from: of one place, only so many wait. */
  readonly from: string;
}

export interface PasswordChecksOptions {
  /** How many are done at a time. Each takes a core for some 30 ms. */
  readonly atOnce: number;
  /** How many may wait of those that are not known; of those that are, half as many. */
  readonly mostWaiting?: number;
  /** How many of those may come from one place. */
  readonly mostWaitingFrom?: number;
}

interface Waiting {
  readonly from: string;
  readonly begin: () => void;
}

/**
 * The queue before the work that passwords make. It is hard on purpose: without a bound, who sends many would have all
 * others wait, those who want no password checked as well: those that wait here are operations at work for the gate
 * before them, which lets 50 in.
 */
export class PasswordChecks {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #mostWaitingFrom: number;
  readonly #known: Waiting[] = [];
  readonly #unknown: Waiting[] = [];
  #running = 0;

  constructor({ atOnce, mostWaiting = 24, mostWaitingFrom = 16 }: PasswordChecksOptions) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
    this.#mostWaitingFrom = mostWaitingFrom;
  }

  /** Does it when it is its turn; what `full` gives, at once, when too many wait already. */
  async run<Result, Refusal>(
    { isKnown, from }: Place,
    work: () => Promise<Result>,
    full: () => Refusal,
  ): Promise<Result | Refusal> {
    if (this.#running >= this.#atOnce) {
      const lane = isKnown ? this.#known : this.#unknown;
      const before = lane.filter((waiting) => waiting.from === from).length;
      if (lane.length >= (isKnown ? this.#mostWaiting / 2 : this.#mostWaiting) || before >= this.#mostWaitingFrom)
        return full();
      await new Promise<void>((begin) => lane.push({ from, begin }));
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.#known.shift() ?? this.#unknown.shift();
      if (next) next.begin();
      else this.#running -= 1;
    }
  }
}
