import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { giveUpImport } from './give-up-import.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const keptMs = 30 * dayMs;
const abandonedMs = 2 * dayMs;

/** What became of a file is forgotten 30 days after its import was over; one that nothing works on is over after two days. */
export const forgetImports = scheduled('forget-imports', '52 3 * * *', async (context: Jobs) => {
  const now = context.now().getTime();
  for (const id of await context.stores.imports.abandonedBefore(new Date(now - abandonedMs))) {
    await giveUpImport(id, context);
  }
  await context.transact(({ imports }) => imports.removeEndedBefore(new Date(now - keptMs)));
});
