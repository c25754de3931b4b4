import { readSubgraphConfig } from '@agora/kit';
import { z } from 'zod';

const settings = z
  .object({
    NODE_ENV: z.string().default('development'),
    DELIVERY_SIMULATOR: z.enum(['on', 'off']).optional(),
    DELIVERY_SIMULATOR_STEP_MS: z.coerce.number().int().min(0).max(86_400_000).default(1_500),
  })
  .transform(({ NODE_ENV, DELIVERY_SIMULATOR, DELIVERY_SIMULATOR_STEP_MS }) => ({
    /** Whether parcels move along by themselves: in production only when asked to. */
    isSimulated: (DELIVERY_SIMULATOR ?? (NODE_ENV === 'production' ? 'off' : 'on')) === 'on',
    simulatorStepMs: DELIVERY_SIMULATOR_STEP_MS,
  }));

export type Settings = z.infer<typeof settings>;

export const readConfig = () => readSubgraphConfig('delivery', process.env, settings);
