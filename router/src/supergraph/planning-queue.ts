import type { PrepareRequest, Prepared } from '../planning/prepare.ts';
import { type PlanningWorker, PlanningWorkerLost } from './planning-worker.ts';

/** More than this wait only when planning cannot keep up; who comes then had better try later. */
const mostWaiting = 1_000;
/** So many operations of the slowest kind may be before one in the queue. */
const mostSlowBefore = 3;

interface Waiting {
  readonly request: PrepareRequest;
  readonly since: number;
  readonly resolve: (prepared: Prepared) => void;
  readonly reject: (error: unknown) => void;
}

const busy = refusal('SERVICE_UNAVAILABLE', 'Too many new operations at once. Try again in a while.');
const lost = refusal('SERVICE_UNAVAILABLE', 'The operation could not be planned.');

/**
 * Asks a planning thread one question after the other. A thread that dies or takes too long is replaced; that costs only
 * the question it was at, those that wait are asked of the next.
 */
export class PlanningQueue implements AsyncDisposable {
  readonly #start: () => Promise<PlanningWorker>;
  readonly #timeoutMs: number;
  readonly #waiting: Waiting[] = [];
  #worker: PlanningWorker | undefined;
  #work: Promise<void> | undefined;
  #isClosed = false;

  constructor(worker: PlanningWorker, start: () => Promise<PlanningWorker>, timeoutMs: number) {
    this.#worker = worker;
    this.#start = start;
    this.#timeoutMs = timeoutMs;
  }

  /** Rejects for faults that are not the client's. */
  prepare(request: PrepareRequest): Promise<Prepared> {
    if (this.#isClosed || this.#waiting.length >= mostWaiting) return Promise.resolve(busy);
    const { promise, resolve, reject } = Promise.withResolvers<Prepared>();
    this.#waiting.push({ request, since: performance.now(), resolve, reject });
    this.#work ??= this.#workOff();
    return promise;
  }

  /** Answers who waits already, first. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    await this.#work;
    await this.#worker?.[Symbol.asyncDispose]();
  }

  async #workOff(): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      if (performance.now() - next.since > this.#timeoutMs * mostSlowBefore) next.resolve(busy);
      else await this.#answer(next);
    }
    // At once, not when the promise is settled: who asks in between would be forgotten.
    this.#work = undefined;
  }

  async #answer({ request, resolve, reject }: Waiting): Promise<void> {
    try {
      this.#worker ??= await this.#start();
      const report = await inTime(this.#worker.ask(request), this.#timeoutMs);
      if (report === 'late') {
        await this.#replace();
        const message = `No plan was found within ${this.#timeoutMs} ms. Ask for less at once.`;
        resolve(refusal('PLANNING_TIMEOUT', message, { limit: this.#timeoutMs }));
      } else if (report.kind === 'prepared') resolve(report.prepared);
      else reject(new Error(`Planning failed: ${report.kind === 'failed' ? report.reason : report.kind}`));
    } catch (error) {
      if (!(error instanceof PlanningWorkerLost)) {
        reject(error);
        return;
      }
      await this.#replace();
      resolve(lost);
    }
  }

  /** The next starts when it is needed. */
  async #replace(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.[Symbol.asyncDispose]();
  }
}

async function inTime<Value>(answer: Promise<Value>, timeoutMs: number): Promise<Value | 'late'> {
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(resolve, timeoutMs, 'late' as const);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    // When it was late, the thread's end is of no interest any more.
    answer.catch(() => undefined);
  }
}

function refusal(
  code: 'SERVICE_UNAVAILABLE' | 'PLANNING_TIMEOUT',
  message: string,
  extensions?: Readonly<Record<string, unknown>>,
): Prepared {
  return { ok: false, errors: [{ code, message, ...(extensions && { extensions }) }] };
}
