import type { PrepareRequest, Prepared } from '../planning/model/prepare.ts';

/** An operation that nobody has planned yet, and who waits for it. */
export interface Asked {
  readonly request: PrepareRequest;
  readonly client: string;
  readonly since: number;
  /** How long it waited for its turns; what planning it took is not in it. */
  readonly waitedMs: Record<WaitingFor, number>;
  /** How often its planning was begun. */
  tries: number;
  /** What that took. */
  cpuMs: number;
  readonly resolve: (prepared: Prepared) => void;
  readonly reject: (error: unknown) => void;
}

/** What is waited for: others that are planned, or a thread that is being started. */
export type WaitingFor = 'others' | 'thread';

interface WaitingOptions {
  /** Who has waited so long for one of them, in one line or another, is called late and waits no more. */
  readonly mostMs: Readonly<Record<WaitingFor, number>>;
  readonly onLate: (asked: Asked, waitingFor: WaitingFor) => void;
}

interface Place {
  readonly since: number;
  readonly timer: NodeJS.Timeout;
}

/** What each other operation of the same client counts, in UTF-16 units of a document. */
const lengthOfOther = 500;
/** And what each vain try does. */
const lengthOfTry = 2_000;

/**
 * New operations in the order in which they are planned: short ones first, since they are planned soon most likely, and
 * those of who asks for little at once. A millisecond of waiting makes up for a character, so that everyone's turn comes.
 */
export class WaitingOperations {
  readonly #options: WaitingOptions;
  readonly #waiting = new Map<Asked, Place>();
  readonly #counts = new Map<string, number>();
  #waitingFor: WaitingFor = 'others';

  constructor(options: WaitingOptions) {
    this.#options = options;
  }

  get count(): number {
    return this.#waiting.size;
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  add(asked: Asked): void {
    this.#waiting.set(asked, this.#wait(asked));
    this.#counts.set(asked.client, this.countOf(asked.client) + 1);
  }

  /** From now on all wait for this. */
  waitFor(waitingFor: WaitingFor): void {
    if (waitingFor === this.#waitingFor) return;
    for (const [asked, place] of this.#waiting) this.#stop(asked, place);
    this.#waitingFor = waitingFor;
    for (const asked of this.#waiting.keys()) this.#waiting.set(asked, this.#wait(asked));
  }

  /** The next, which is waiting no more; `undefined` when there is none. */
  take(): Asked | undefined {
    let [next] = this.#waiting.keys();
    for (const asked of this.#waiting.keys()) if (next && this.#rankOf(asked) < this.#rankOf(next)) next = asked;
    if (!next) return undefined;
    this.#remove(next);
    return next;
  }

  /** So many of the next, or all that there are. */
  takeMany(most: number): readonly Asked[] {
    return Array.from({ length: Math.min(most, this.count) }, () => this.take()).filter((next) => next !== undefined);
  }

  /** Of one client. */
  countOf(client: string): number {
    return this.#counts.get(client) ?? 0;
  }

  #remove(asked: Asked): void {
    const place = this.#waiting.get(asked);
    if (!place) return;
    this.#waiting.delete(asked);
    this.#stop(asked, place);
    const others = this.countOf(asked.client) - 1;
    if (others > 0) this.#counts.set(asked.client, others);
    else this.#counts.delete(asked.client);
  }

  #wait(asked: Asked): Place {
    const { mostMs, onLate } = this.#options;
    const waitingFor = this.#waitingFor;
    const onTime = () => {
      this.#remove(asked);
      onLate(asked, waitingFor);
    };
    const leftMs = mostMs[waitingFor] - asked.waitedMs[waitingFor];
    return { since: performance.now(), timer: setTimeout(onTime, leftMs) };
  }

  #stop(asked: Asked, { since, timer }: Place): void {
    clearTimeout(timer);
    asked.waitedMs[this.#waitingFor] += performance.now() - since;
  }

  /** The same at any time, as far as two are compared. */
  #rankOf(asked: Asked): number {
    const { request, client, tries, since } = asked;
    return request.document.length + this.countOf(client) * lengthOfOther + tries * lengthOfTry + since;
  }
}
