import type { PrepareRequest, Prepared } from '../planning/prepare.ts';

/** An operation that nobody has planned yet, and who waits for it. */
export interface Asked {
  readonly request: PrepareRequest;
  readonly client: string;
  readonly since: number;
  /** How often its planning was begun. */
  tries: number;
  /** What that took. */
  cpuMs: number;
  readonly resolve: (prepared: Prepared) => void;
  readonly reject: (error: unknown) => void;
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
  readonly #waiting = new Set<Asked>();
  readonly #counts = new Map<string, number>();

  get count(): number {
    return this.#waiting.size;
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  add(asked: Asked): void {
    this.#waiting.add(asked);
    this.#counts.set(asked.client, this.countOf(asked.client) + 1);
  }

  /** The next, which is waiting no more; `undefined` when there is none. */
  take(): Asked | undefined {
    let [next] = this.#waiting;
    for (const asked of this.#waiting) if (next && this.#rankOf(asked) < this.#rankOf(next)) next = asked;
    if (!next) return undefined;
    this.remove(next);
    return next;
  }

  /** Whether it was waiting. */
  remove(asked: Asked): boolean {
    if (!this.#waiting.delete(asked)) return false;
    const others = this.countOf(asked.client) - 1;
    if (others > 0) this.#counts.set(asked.client, others);
    else this.#counts.delete(asked.client);
    return true;
  }

  /** Of one client. */
  countOf(client: string): number {
    return this.#counts.get(client) ?? 0;
  }

  /** The same at any time, as far as two are compared. */
  #rankOf(asked: Asked): number {
    const { request, client, tries, since } = asked;
    return request.document.length + this.countOf(client) * lengthOfOther + tries * lengthOfTry + since;
  }
}
