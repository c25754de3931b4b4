import { readSubgraphConfig } from '@agora/kit';
import { z } from 'zod';

const settings = z
  .object({ PAYMENT_PROVIDER: z.enum(['simulated']).default('simulated') })
  .transform(({ PAYMENT_PROVIDER: provider }) => ({ provider }));

export type Settings = z.infer<typeof settings>;

export const readConfig = () => readSubgraphConfig('payment', process.env, settings);
