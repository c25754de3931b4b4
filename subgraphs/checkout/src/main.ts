import { runSubgraph } from '@agora/kit';
import { readConfig } from './config.ts';
import { checkout } from './subgraph.ts';

await runSubgraph(checkout, readConfig);
