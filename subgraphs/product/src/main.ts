import { runSubgraph } from '@agora/kit';
import { readConfig } from './config.ts';
import { product } from './subgraph.ts';

await runSubgraph(product, readConfig);
