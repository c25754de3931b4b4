import { telling } from '@agora/kit';
import { paymentPersonalData } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerPersonalData = telling(paymentPersonalData, {
  credits: (of, { personalData }: Asked) => personalData.credits(of),
  creditEntries: (of, { personalData }: Asked) => personalData.creditEntries(of),
  payments: (of, { personalData }: Asked) => personalData.payments(of),
});
