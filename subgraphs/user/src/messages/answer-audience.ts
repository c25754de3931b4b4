import { answer } from '@agora/kit';
import { userAudience } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerAudience = answer(userAudience, async ({ of, after, limit }, { audiences }: Asked) => ({
  userIds: await audiences.pageOf(of, { after, limit }),
}));
