import type { FetchCall } from '../subgraph/call/fetch-call.ts';
import type { SubgraphAnswer } from '../subgraph/call/subgraph-answer.ts';
import { SubgraphFailure } from '../subgraph/call/subgraph-failure.ts';
import { whenAborted } from '../subgraph/call/when-aborted.ts';

const unasked = 'was not asked: the time of the operation is over.';
const unanswered = 'has not answered, and the time of the operation is over.';

/**
 * The time that an operation has, or an event. Once it is over each call that is under way fails, and each that would
 * begin: what has been fetched is answered, and only the rest is missing.
 */
export class OperationTime implements Disposable {
  readonly #stop = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #client: AbortSignal;
  readonly #onGone = () => this.#stop.abort(this.#client.reason);
  #isOver = false;

  constructor(client: AbortSignal, ms: number) {
    client.throwIfAborted();
    this.#client = client;
    client.addEventListener('abort', this.#onGone, { once: true });
    this.#timer = setTimeout(() => {
      this.#isOver = true;
      this.#stop.abort();
    }, ms);
  }

  /** Aborted when the time is over or the client has gone. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Rejects as soon as the time is over, or with the reason why the client has gone, whether the call heeds that or not. */
  async ask({ subgraph, document }: FetchCall, call: () => Promise<SubgraphAnswer>): Promise<SubgraphAnswer> {
    if (this.#isOver) throw tooLate(subgraph, unasked);
    const { signal } = this.#stop;
    signal.throwIfAborted();
    let stay = (): void => undefined;
    try {
      return await new Promise<SubgraphAnswer>((resolve, reject) => {
        // What a mutation may have done is told, whatever its time.
        const saying = document.kind === 'query' ? unanswered : undefined;
        stay = whenAborted(signal, (reason) => reject(this.#isOver ? tooLate(subgraph, saying) : reason));
        call().then(resolve, reject);
      });
    } finally {
      stay();
    }
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#client.removeEventListener('abort', this.#onGone);
  }
}

function tooLate(subgraph: string, saying: string | undefined): SubgraphFailure {
  return new SubgraphFailure('OPERATION_TIMEOUT', subgraph, { saying });
}
