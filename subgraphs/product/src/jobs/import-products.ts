import { job, type Log } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { afterPass, isUnderWay } from '../domain/imports/product-import.ts';
import { importKey } from '../domain/imports/import-key.ts';
import { importToRun } from '../job-kinds.ts';
import { giveUpImport } from './give-up-import.ts';
import { importBatch } from './import-batch.ts';

const hourMs = 60 * 60 * 1_000;

/** Some four minutes in all, which a database that starts anew takes; whoever sent it is not kept waiting for longer. */
const retries = { maxAttempts: 9, firstDelayMs: 1_000, longestDelayMs: 2 * 60_000 };

/**
 * Works a file of products off, some of them in each transaction, which also writes down how far it is: whatever ends the
 * process, the next one goes on behind it, and no product is written twice or in part.
 * One that fails again and again ends as FAILED.
 */
export const importProducts = job(
  importToRun,
  async ({ data: { importId }, finish, signal, attempt }, context: Jobs) => {
    try {
      for (let isOver = false; !isOver;) {
        signal.throwIfAborted();
        isOver = await finish(async (work: Work, notYet) => {
          const isDone = await goOn(importId, work, context.log);
          if (!isDone) notYet();
          return isDone;
        });
      }
    } catch (error) {
      // A process that stops gives the job back.
      if (!signal.aborted) {
        const about = { err: error, importId, attempt };
        const isLast = attempt >= retries.maxAttempts;
        context.log.warn(about, isLast ? 'an import is given up' : 'an import failed, it goes on later');
        if (isLast) await giveUpImport(importId, context);
      }
      throw error;
    }
  },
  { concurrency: 2, timeoutMs: hourMs, retries },
);

/** Resolves to whether it is over. */
async function goOn(importId: string, work: Work, log: Log): Promise<boolean> {
  const { imports, signal, now } = work;
  const before = await imports.lock(importId);
  if (!before || !isUnderWay(before)) return true;
  const done = await importBatch(before, work, log);
  const after = done ?? afterPass(before, now());
  if (!done && after.status === 'WRITING') await imports.removeRows(importId);
  if (!isUnderWay(after)) await imports.removeGroups(importId);
  await imports.save(after);
  await signal(importKey(importId));
  return !isUnderWay(after);
}
