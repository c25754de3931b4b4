import { readSubgraphConfig } from '@agora/kit';
import { z } from 'zod';

const settings = z.object({});

export type Settings = z.infer<typeof settings>;

export const readConfig = () => readSubgraphConfig('recommendation', process.env, settings);
