import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { job, type JobContext, type JobOptions, type JobRun } from '../../src/jobs/job.ts';
import { jobKind } from '../../src/jobs/job-kind.ts';
import type { Settings, Stores } from '../fixture/src/subgraph.ts';
import type { NoteJob } from './start-worker.ts';

/** Writes a note, in time. */
export const noteWanted = jobKind('note-wanted', z.object({ text: z.string(), takesMs: z.number().default(0) }));

type NoteRun = JobRun<z.infer<typeof noteWanted.schema>, Stores, Settings>;

/** Somebody who writes notes, each in a way of its own. */
export const noteJob = (
  run: (run: NoteRun, context: JobContext<Stores, Settings>) => Promise<void>,
  options?: JobOptions,
): NoteJob => job(noteWanted, run, options);

/** A lease as short as tests want it. */
export const leaseMs = 1_500;

export const writeNote = noteJob(
  async ({ data: { text, takesMs }, finish }) => {
    await delay(takesMs);
    await finish(({ notes }) => notes.add('note', text));
  },
  { leaseMs, concurrency: 4 },
);
