import { runSubgraph } from '@agora/kit';
import { readConfig } from './config.ts';
import { order } from './subgraph.ts';

await runSubgraph(order, readConfig);
