import { Worker } from 'node:worker_threads';
import type {
  PlanningReport,
  PlanningTask,
  PlanningThreadData,
  SupergraphFacts,
} from '../planning/model/planning-messages.ts';

const thread = new URL('../planning/planning-thread.ts', import.meta.url);

/** An operation that needs more ends the thread, not the router. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 };
/** No sound supergraph takes nearly as long to read. */
const mostOpeningMs = 120_000;

/** The thread did not say what became of a question. */
export class PlanningWorkerLost extends Error {
  override readonly name = 'PlanningWorkerLost';
}

/** The supergraph was not read, for reasons of its own. */
class BrokenSupergraph extends Error {
  override readonly name = 'BrokenSupergraph';
}

/** A thread that plans for one supergraph. */
export class PlanningWorker implements AsyncDisposable {
  readonly facts: SupergraphFacts;
  readonly #worker: Worker;

  private constructor(worker: Worker, facts: SupergraphFacts) {
    this.#worker = worker;
    this.facts = facts;
    // It must not keep a process alive that has nothing else to do; nor end it, when it fails while nobody asks.
    worker.unref();
    worker.on('error', () => undefined);
  }

  static async start(data: PlanningThreadData): Promise<PlanningWorker> {
    const worker = new Worker(thread, { workerData: data, resourceLimits });
    const timer = setTimeout(() => void worker.terminate(), mostOpeningMs);
    const report = await nextReport(worker).finally(() => clearTimeout(timer));
    if (report.kind === 'open') return new PlanningWorker(worker, report.facts);
    await worker.terminate();
    throw new BrokenSupergraph(report.kind === 'broken' ? report.reason : 'The planning thread did not open');
  }

  /**
   * Tells what became of the first, the second and so on. The last may be left out, where the others took long. Throws
   * `PlanningWorkerLost` when the thread ended instead; then nothing more can be asked.
   */
  async ask(tasks: readonly PlanningTask[], onReport: (report: PlanningReport) => void): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const stop = listen(
      this.#worker,
      (report) => (report.kind === 'done' ? resolve(undefined) : onReport(report)),
      reject,
    );
    this.#worker.postMessage(tasks);
    return promise.finally(stop);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}

function nextReport(worker: Worker): Promise<PlanningReport> {
  const { promise, resolve, reject } = Promise.withResolvers<PlanningReport>();
  return promise.finally(listen(worker, resolve, reject));
}

/** Until the returned function is called. */
function listen(
  worker: Worker,
  onReport: (report: PlanningReport) => void,
  onLost: (why: PlanningWorkerLost) => void,
): () => void {
  const onError = (cause: unknown) => onLost(new PlanningWorkerLost('The planning thread failed', { cause }));
  const onExit = () => onLost(new PlanningWorkerLost('The planning thread ended'));
  worker.on('message', onReport).on('error', onError).on('exit', onExit);
  return () => void worker.off('message', onReport).off('error', onError).off('exit', onExit);
}
