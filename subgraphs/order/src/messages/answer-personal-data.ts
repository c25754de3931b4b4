import { telling } from '@agora/kit';
import { orderPersonalData } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerPersonalData = telling(orderPersonalData, {
  orders: (of, { personalData }: Asked) => personalData.orders(of),
  orderLines: (of, { personalData }: Asked) => personalData.orderLines(of),
});
