import { answer } from '@agora/kit';
import { orderOfGuest } from '@agora/schema';
import type { Asked } from '../context.ts';

const atOnce = 1_000;

export const answerOfGuest = answer(orderOfGuest, async ({ email, after }, { personalData }: Asked) => ({
  orderIds: await personalData.ordersOfGuest(email, after, atOnce),
}));
