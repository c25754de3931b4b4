import { runSubgraph } from '@agora/kit';
import { readConfig } from './config.ts';
import { delivery } from './subgraph.ts';

await runSubgraph(delivery, readConfig);
