import type { PrepareRequest, Prepared } from '../planning/prepare.ts';

/** An operation that nobody has planned yet, and who waits for it. */
export interface Asked {
  readonly request: PrepareRequest;
  readonly client: string;
  readonly since: number;
  /** How long it waited for its turns; what planning it took is not in it. */
  waitedMs: number;
  /** How often its planning was begun. */
  tries: number;
  /** What that took. */
  cpuMs: number;
  readonly resolve: (prepared: Prepared) => void;
  readonly reject: (error: unknown) => void;
}

interface WaitingOptions {
  /** Who has waited so long, in one line or another, is called late and waits no more. */
  readonly mostMs: number;
  readonly onLate: (asked: Asked) => void;
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
    const { mostMs, onLate } = this.#options;
    const timer = setTimeout(() => {
      this.#remove(asked);
      onLate(asked);
    }, mostMs - asked.waitedMs);
    this.#waiting.set(asked, { since: performance.now(), timer });
    this.#counts.set(asked.client, this.countOf(asked.client) + 1);
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
    clearTimeout(place.timer);
    asked.waitedMs += performance.now() - place.since;
    const others = this.countOf(asked.client) - 1;
    if (others > 0) this.#counts.set(asked.client, others);
    else this.#counts.delete(asked.client);
  }

  /** The same at any time, as far as two are compared. */
  #rankOf(asked: Asked): number {
    const { request, client, tries, since } = asked;
    return request.document.length + this.countOf(client) * lengthOfOther + tries * lengthOfTry + since;
  }
}
