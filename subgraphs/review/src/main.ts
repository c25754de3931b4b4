import { runSubgraph } from '@agora/kit';
import { readConfig } from './config.ts';
import { review } from './subgraph.ts';

await runSubgraph(review, readConfig);
