import { telling } from '@agora/kit';
import { inventoryPersonalData } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerPersonalData = telling(inventoryPersonalData, {
  backInStockRequests: (of, { personalData }: Asked) => personalData.backInStockRequests(of),
});
