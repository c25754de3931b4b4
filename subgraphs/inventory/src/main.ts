import { runSubgraph } from '@agora/kit';
import { readConfig } from './config.ts';
import { inventory } from './subgraph.ts';

await runSubgraph(inventory, readConfig);
