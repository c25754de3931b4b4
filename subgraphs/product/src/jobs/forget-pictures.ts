import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** Pictures that no product shows any more are forgotten; pages that were open meanwhile have them for a day. */
export const forgetPictures = scheduled('forget-pictures', '34 3 * * *', async ({ transact, now }: Jobs) => {
  await transact(({ pictures }) => pictures.removeUnused(new Date(now().getTime() - dayMs)));
});
