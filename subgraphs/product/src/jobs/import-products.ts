import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { afterPass, isUnderWay } from '../domain/imports/product-import.ts';
import { importKey } from '../domain/imports/import-key.ts';
import { importToRun } from '../job-kinds.ts';
import { importBatch } from './import-batch.ts';

const hourMs = 60 * 60 * 1_000;

/**
 * Works a file of products off, some of them in each transaction, which also writes down how far it is: whatever ends the
 * process, the next one goes on behind it, and no product is written twice or in part.
 */
export const importProducts = job(
  importToRun,
  async ({ data: { importId }, finish, signal }, _: Jobs) => {
    for (let isOver = false; !isOver;) {
      signal.throwIfAborted();
      isOver = await finish(async (work: Work, notYet) => {
        const isDone = await goOn(importId, work);
        if (!isDone) notYet();
        return isDone;
      });
    }
  },
  { concurrency: 2, timeoutMs: hourMs },
);

/** Resolves to whether it is over. */
async function goOn(importId: string, work: Work): Promise<boolean> {
  const { imports, signal, now } = work;
  const before = await imports.lock(importId);
  if (!before || !isUnderWay(before)) return true;
  const done = await importBatch(before, work);
  const after = done ?? afterPass(before, now());
  if (!done && after.status === 'WRITING') await imports.removeRows(importId);
  if (!isUnderWay(after)) await imports.removeGroups(importId);
  await imports.save(after);
  await signal(importKey(importId));
  return !isUnderWay(after);
}
