import { runSubgraph } from '@agora/kit';
import { readConfig } from './config.ts';
import { recommendation } from './subgraph.ts';

await runSubgraph(recommendation, readConfig);
