import { answer } from '@agora/kit';
import { orderUnderWay } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerUnderWay = answer(orderUnderWay, async ({ userId }, { personalData }: Asked) => ({
  orders: await personalData.countUnderWay(userId),
}));
