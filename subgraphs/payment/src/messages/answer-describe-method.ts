import { answer } from '@agora/kit';
import { paymentDescribeMethod } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerDescribeMethod = answer(
  paymentDescribeMethod,
  async ({ providerToken }, { resources, settings }: Asked) => {
    const card = await resources.provider.describe(providerToken);
    return card ? { provider: settings.provider, ...card } : null;
  },
);
