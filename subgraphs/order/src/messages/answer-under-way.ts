import { answer } from '@agora/kit';
import { orderUnderWay } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerUnderWay = answer(orderUnderWay, async ({ userId, email, before }, { personalData }: Asked) => ({
  orders: await personalData.countUnderWay(userId, email, before === undefined ? undefined : new Date(before)),
}));
