import { runSubgraph } from '@agora/kit';
import { readConfig } from './config.ts';
import { payment } from './subgraph.ts';

await runSubgraph(payment, readConfig);
