import type { PrepareRequest, Prepared } from '../planning/model/prepare.ts';
import type { PlanningReport } from '../planning/model/planning-messages.ts';
import { type PlanningWorker, PlanningWorkerLost } from './planning-worker.ts';
import { type Asked, type WaitingFor, WaitingOperations } from './waiting-operations.ts';

/** A thread, as far as the pool needs it. */
export type Planning = Pick<PlanningWorker, 'ask' | typeof Symbol.asyncDispose>;

export interface PlanningPoolOptions {
  readonly start: () => Promise<Planning>;
  /** How long one operation may be planned. */
  readonly timeoutMs: number;
  /** Who has waited so long for others is refused; how long it is planned itself does not count ... */
  readonly waitMs: number;
  /** ... nor how long it waits for a thread that is being started: so long at most. */
  readonly startMs?: number;
  /** The second thread takes much memory, so it ends when nothing has taken long for so long. */
  readonly spareIdleMs?: number;
}

/** What takes longer is ended for the sake of those who wait, and tried again ... */
const quickMs = 100;
/** ... until it had so much time of the processor, which on a busy machine takes a while, or so many tries. */
const quickCpuMs = 200;
const quickTries = 5;
/** While there is one thread only and nobody waits, it gets more time before a second is started for it. */
const aloneMs = 250;
/** When nobody comes any more. */
const closingMs = 1_000;
/** A thread that has not ended a task by itself so long after its time is ended. */
const graceMs = 2_000;
/**
 * So many that most likely are planned soon are given to a thread at once: a thread that is given one at a time has nothing
 * to do until the main thread has had a turn, and those may be long.
 */
const mostTogether = 16;
/** More than this wait only when planning cannot keep up; who comes then had better try later. */
const mostFresh = 1_000;
/** Of one client, so that no client's operations keep out those of others. */
const mostFreshOfOne = 200;
/** Of operations that take long, so many wait at once, and so many of one client. */
const mostSlow = 20;
const mostSlowOfOne = 3;

const busy = refusal('SERVICE_UNAVAILABLE', 'Too many new operations at once. Try again in a while.');
const late: Readonly<Record<WaitingFor, Prepared>> = {
  others: refusal('SERVICE_UNAVAILABLE', 'Other operations take long to plan. Try again in a while.'),
  thread: refusal('SERVICE_UNAVAILABLE', 'The router takes long to start a planning thread. Try again in a while.'),
};
const lost = refusal('SERVICE_UNAVAILABLE', 'The operation could not be planned.');
const greedy = refusal('RATE_LIMITED', 'Other operations of yours take long to plan. Try again when they are done.');
const many = refusal('RATE_LIMITED', 'Many new operations of yours wait to be planned. Try again when they are done.');

interface Thread {
  worker: Planning | undefined;
  isBusy: boolean;
}

/**
 * One thread that plans, and a second while operations take long. With both, one operation at a time may take as long as
 * planning may at all; the other thread ends what takes longer than a moment, and that waits for its turn to take long. So
 * whatever some operations cost, a new one soon has a thread. One that dies is replaced.
 */
export class PlanningPool implements AsyncDisposable {
  readonly #start: PlanningPoolOptions['start'];
  readonly #timeoutMs: number;
  readonly #spareIdleMs: number;
  readonly #threads: Thread[];
  readonly #fresh: WaitingOperations;
  readonly #slow: WaitingOperations;
  /** The thread whose operation may take long. */
  #long: Thread | undefined;
  /** Ends the second thread. */
  #spareTimer: NodeJS.Timeout | undefined;
  #closed: PromiseWithResolvers<undefined> | undefined;

  constructor(
    first: Planning,
    { start, timeoutMs, waitMs, startMs = 30_000, spareIdleMs = 30_000 }: PlanningPoolOptions,
  ) {
    this.#start = start;
    this.#timeoutMs = timeoutMs;
    const onLate = ({ resolve }: Asked, waitingFor: WaitingFor) => resolve(late[waitingFor]);
    const waiting = { mostMs: { others: waitMs, thread: startMs }, onLate };
    this.#fresh = new WaitingOperations(waiting);
    this.#slow = new WaitingOperations(waiting);
    this.#spareIdleMs = spareIdleMs;
    this.#threads = [
      { worker: first, isBusy: false },
      { worker: undefined, isBusy: false },
    ];
    this.#tellWhatIsWaitedFor();
  }

  /**
   * Rejects for faults that are not the client's.
   *
   * @param client who asks: one client's operations do not keep out those of others
   */
  prepare(request: PrepareRequest, client = ''): Promise<Prepared> {
    if (this.#closed || this.#fresh.count >= mostFresh) return Promise.resolve(busy);
    if (this.#fresh.countOf(client) >= mostFreshOfOne) return Promise.resolve(many);
    const { promise, resolve, reject } = Promise.withResolvers<Prepared>();
    const begun = { since: performance.now(), waitedMs: { others: 0, thread: 0 }, tries: 0, cpuMs: 0 };
    this.#fresh.add({ request, client, ...begun, resolve, reject });
    this.#dispatch();
    return promise;
  }

  /** Answers who waits already, first; who would wait long is refused. */
  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#spareTimer);
    this.#closed ??= Promise.withResolvers();
    for (let slow = this.#slow.take(); slow; slow = this.#slow.take()) slow.resolve(busy);
    this.#dispatch();
    await this.#closed.promise;
    for (const { worker } of this.#threads) await worker?.[Symbol.asyncDispose]();
  }

  #dispatch(): void {
    for (let thread = this.#idle(); thread; thread = this.#idle()) {
      const mayTakeLong = this.#long === undefined && this.#threads.every(({ worker }) => worker !== undefined);
      const next = (mayTakeLong ? this.#slow.take() : undefined) ?? this.#fresh.take();
      if (!next) break;
      thread.isBusy = true;
      if (mayTakeLong) this.#long = thread;
      void this.#answer(thread, mayTakeLong ? [next] : [next, ...this.#fresh.takeMany(mostTogether - 1)], mayTakeLong);
    }
    if (!this.#slow.isEmpty) void this.#openSpare();
    const isIdle = this.#threads.every(({ isBusy }) => !isBusy) && this.#fresh.isEmpty && this.#slow.isEmpty;
    if (isIdle) this.#closed?.resolve(undefined);
  }

  /** They take turns, so that both are warm. Where none is left, one is started. */
  #idle(): Thread | undefined {
    const thread =
      this.#threads.find(({ isBusy, worker }) => !isBusy && worker !== undefined) ??
      (this.#threads.every(({ isBusy, worker }) => !isBusy && worker === undefined) ? this.#threads[0] : undefined);
    if (thread) this.#threads.push(...this.#threads.splice(this.#threads.indexOf(thread), 1));
    return thread;
  }

  async #answer(thread: Thread, asked: readonly Asked[], mayTakeLong: boolean): Promise<void> {
    const begunAt = performance.now();
    const isAlone = this.#threads.some((other) => other !== thread && !other.worker);
    const isWaitedFor = !isAlone || asked.length > 1 || !this.#fresh.isEmpty || !this.#slow.isEmpty;
    // Only where others take the processor there is a third try.
    const quickFor = ({ tries }: Asked) => (isWaitedFor ? quickMs * Math.ceil((tries + 1) / 2) : aloneMs);
    const msFor = (one: Asked) =>
      Math.min(mayTakeLong ? this.#timeoutMs : this.#closed ? closingMs : quickFor(one), this.#timeoutMs);
    const tasks = asked.map((one) => ({ request: one.request, withinMs: msFor(one) }));
    const left = [...asked];
    try {
      const worker = thread.worker ?? (await this.#start());
      this.#take(thread, worker);
      const onReport = (report: PlanningReport) => {
        const one = left.shift();
        if (one) this.#onReport(one, report, mayTakeLong);
      };
      const end = await inTime(
        (report) => worker.ask(tasks, report),
        onReport,
        Math.max(...tasks.map(({ withinMs }) => withinMs)) + graceMs,
      );
      const stuck = end === 'stuck' ? left.shift() : undefined;
      if (end === 'stuck') await this.#end(thread);
      if (stuck) this.#onReport(stuck, { kind: 'late', cpuMs: msFor(stuck) }, mayTakeLong);
    } catch (error) {
      const one = left.shift();
      if (error instanceof PlanningWorkerLost) {
        await this.#end(thread);
        one?.resolve(lost);
      } else one?.reject(error);
    } finally {
      for (const one of left) this.#fresh.add(one);
      thread.isBusy = false;
      if (mayTakeLong) {
        this.#long = undefined;
        if (performance.now() - begunAt > aloneMs) this.#endSpareLater();
      }
      this.#dispatch();
    }
  }

  #onReport(asked: Asked, report: PlanningReport, mayTakeLong: boolean): void {
    asked.tries += 1;
    if (report.kind === 'prepared') asked.resolve(report.prepared);
    else if (report.kind === 'late') {
      asked.cpuMs += report.cpuMs;
      this.#onLate(asked, mayTakeLong);
    } else asked.reject(new Error(`Planning failed: ${report.kind === 'failed' ? report.reason : report.kind}`));
  }

  #onLate(asked: Asked, mayTakeLong: boolean): void {
    if (mayTakeLong) {
      const message = `No plan was found within ${this.#timeoutMs} ms. Ask for less at once.`;
      asked.resolve(refusal('PLANNING_TIMEOUT', message, { limit: this.#timeoutMs }));
    } else if (asked.cpuMs < quickCpuMs && asked.tries < quickTries) this.#fresh.add(asked);
    else if (this.#closed) asked.resolve(busy);
    else if (this.#slow.countOf(asked.client) >= mostSlowOfOne) asked.resolve(greedy);
    else if (this.#slow.count >= mostSlow) asked.resolve(busy);
    else this.#slow.add(asked);
  }

  /** There is a second thread from soon on, until nothing has taken long for a while. */
  async #openSpare(): Promise<void> {
    const spare = this.#threads.find(({ worker, isBusy }) => !worker && !isBusy);
    if (!spare || this.#closed) return;
    spare.isBusy = true;
    this.#take(spare, await this.#start().catch(() => undefined));
    spare.isBusy = false;
    if (!spare.worker) for (let slow = this.#slow.take(); slow; slow = this.#slow.take()) slow.resolve(lost);
    this.#dispatch();
    this.#endSpareLater();
  }

  #endSpareLater(): void {
    clearTimeout(this.#spareTimer);
    if (!this.#closed) this.#spareTimer = setTimeout(() => void this.#endSpare(), this.#spareIdleMs).unref();
  }

  async #endSpare(): Promise<void> {
    const idle = this.#threads.find(({ isBusy }) => !isBusy);
    if (!idle || this.#long || !this.#slow.isEmpty) this.#endSpareLater();
    else if (this.#threads.every(({ worker }) => worker)) await this.#end(idle);
  }

  async #end(thread: Thread): Promise<void> {
    const { worker } = thread;
    this.#take(thread, undefined);
    await worker?.[Symbol.asyncDispose]();
  }

  #take(thread: Thread, worker: Planning | undefined): void {
    thread.worker = worker;
    this.#tellWhatIsWaitedFor();
  }

  /** A new operation needs one thread, one that takes long both. */
  #tellWhatIsWaitedFor(): void {
    const started = this.#threads.filter(({ worker }) => worker).length;
    this.#fresh.waitFor(started > 0 ? 'others' : 'thread');
    this.#slow.waitFor(started > 1 ? 'others' : 'thread');
  }
}

/** Whether all was reported, none of it later than so long after the one before. */
async function inTime(
  ask: (onReport: (report: PlanningReport) => void) => Promise<void>,
  onReport: (report: PlanningReport) => void,
  withinMs: number,
): Promise<'done' | 'stuck'> {
  const { promise: stuck, resolve } = Promise.withResolvers<'stuck'>();
  const timer = setTimeout(resolve, withinMs, 'stuck' as const);
  let isOver = false;
  const asking = ask((report) => {
    timer.refresh();
    if (!isOver) onReport(report);
  });
  try {
    return await Promise.race([asking.then(() => 'done' as const), stuck]);
  } finally {
    isOver = true;
    clearTimeout(timer);
    // When it was stuck, the thread's end is of no interest any more.
    asking.catch(() => undefined);
  }
}

function refusal(
  code: 'SERVICE_UNAVAILABLE' | 'PLANNING_TIMEOUT' | 'RATE_LIMITED',
  message: string,
  extensions?: Readonly<Record<string, unknown>>,
): Prepared {
  return { ok: false, errors: [{ code, message, ...(extensions && { extensions }) }] };
}
