import { runSubgraph } from '@agora/kit';
import { readConfig } from './config.ts';
import { user } from './subgraph.ts';

await runSubgraph(user, readConfig);
