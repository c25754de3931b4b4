import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';

/** Every ten minutes: what was mistyped is corrected by the words of what is sold. */
export const refreshSearchWords = scheduled('refresh-search-words', '*/10 * * * *', async ({ transact, now }: Jobs) => {
  await transact(({ searchWords }) => searchWords.refresh(now()));
});
