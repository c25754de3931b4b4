import { answer } from '@agora/kit';
import { orderOfGuest } from '@agora/schema';
import type { Asked } from '../context.ts';

const atOnce = 1_000;

export const answerOfGuest = answer(orderOfGuest, async ({ email, after, before }, { personalData }: Asked) => ({
  orderIds: await personalData.ordersOfGuest(email, before === undefined ? undefined : new Date(before), after, atOnce),
}));
