import { telling } from '@agora/kit';
import { deliveryPersonalData } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerPersonalData = telling(deliveryPersonalData, {
  deliveries: (of, { personalData }: Asked) => personalData.deliveries(of),
});
