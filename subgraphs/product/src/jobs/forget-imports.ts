import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';

const keptMs = 30 * 24 * 60 * 60 * 1_000;

/** What became of a file is forgotten 30 days after its import was over. */
export const forgetImports = scheduled('forget-imports', '52 3 * * *', async ({ transact, now }: Jobs) => {
  await transact(({ imports }) => imports.removeEndedBefore(new Date(now().getTime() - keptMs)));
});
