import { readSubgraphConfig } from '@agora/kit';
import { z } from 'zod';

const settings = z
  .object({ ORDER_STEP_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(86_400).default(900) })
  .transform(({ ORDER_STEP_TIMEOUT_SECONDS: seconds }) => ({
    /** How long an order may wait for its stock, and how long for its money. */
    stepTimeoutMs: seconds * 1_000,
  }));

export type Settings = z.infer<typeof settings>;

export const readConfig = () => readSubgraphConfig('order', process.env, settings);
