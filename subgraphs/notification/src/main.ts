import { runSubgraph } from '@agora/kit';
import { readConfig } from './config.ts';
import { notification } from './subgraph.ts';

await runSubgraph(notification, readConfig);
