import { Worker } from 'node:worker_threads';
import type {
  PlanningReport,
  PlanningTask,
  PlanningThreadData,
  SupergraphFacts,
} from '../planning/planning-messages.ts';

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

/** A thread that plans for one supergraph, one question at a time. */
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

  /** Throws `PlanningWorkerLost` when the thread ended instead; then nothing more can be asked. */
  async ask(task: PlanningTask): Promise<PlanningReport> {
    const report = nextReport(this.#worker);
    this.#worker.postMessage(task);
    return report;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}

function nextReport(worker: Worker): Promise<PlanningReport> {
  const { promise, resolve, reject } = Promise.withResolvers<PlanningReport>();
  const onError = (cause: unknown) => reject(new PlanningWorkerLost('The planning thread failed', { cause }));
  const onExit = () => reject(new PlanningWorkerLost('The planning thread ended'));
  worker.once('message', resolve).once('error', onError).once('exit', onExit);
  return promise.finally(() => worker.off('message', resolve).off('error', onError).off('exit', onExit));
}
