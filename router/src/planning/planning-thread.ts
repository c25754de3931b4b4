import { flushCompileCache } from 'node:module';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { endWhenLate, late } from './end-when-late.ts';
import { openPlanner, type Planner } from './open-planner.ts';
import type { PlanningReport, PlanningTask, PlanningThreadData } from './model/planning-messages.ts';

if (!parentPort) throw new Error('This is a planning thread, started by the router');
const port = parentPort;
const { text, ...settings } = workerData as PlanningThreadData;

/** What is asked at once is planned for no longer than this before who came meanwhile is considered. */
const inTurnMs = 25;
/** Where cores are few, those whose plan is known go first. */
const nice = 5;
// On Linux this is about the calling thread, elsewhere it would be about the whole process.
if (process.platform === 'linux') setPriority(nice);

const report = (message: PlanningReport) => port.postMessage(message);

const planner = opened();
if (planner) {
  port.on('message', (tasks: readonly PlanningTask[]) => answerInTurn(planner, tasks));
  report({ kind: 'open', facts: planner.facts });
  flushCompileCache();
}

function opened(): Planner | undefined {
  try {
    return openPlanner(text, settings);
  } catch (error) {
    report({ kind: 'broken', reason: reasonOf(error) });
    return undefined;
  }
}

/** One after the other, for as long as those that were not among them may be kept waiting. */
function answerInTurn(opened: Planner, tasks: readonly PlanningTask[]): void {
  const since = performance.now();
  for (const task of tasks) {
    report(answerTo(opened, task));
    if (performance.now() - since >= inTurnMs) break;
  }
  report({ kind: 'done' });
}

function answerTo({ prepare }: Planner, { request, withinMs }: PlanningTask): PlanningReport {
  try {
    const before = process.threadCpuUsage();
    const prepared = endWhenLate(withinMs, () => prepare(request));
    if (prepared !== late) return { kind: 'prepared', prepared };
    const { user, system } = process.threadCpuUsage(before);
    return { kind: 'late', cpuMs: (user + system) / 1_000 };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
