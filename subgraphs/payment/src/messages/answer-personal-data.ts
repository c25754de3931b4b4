import { telling } from '@agora/kit';
import { paymentPersonalData } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerPersonalData = telling(paymentPersonalData, {
  payments: (of, { personalData }: Asked) => personalData.payments(of),
});
