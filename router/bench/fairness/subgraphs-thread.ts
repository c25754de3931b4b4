import { parentPort } from 'node:worker_threads';
import { startTestSubgraph } from '../../test/harness/test-subgraph.ts';
import { abused } from './definitions.ts';

/** Serves the subgraphs that hostile clients ask, in a thread of their own; tells the parent where each is. */
const started = await Promise.all(abused.map((definition) => startTestSubgraph(definition)));
for (const subgraph of started) subgraph.calls.push = () => 0;
parentPort?.postMessage(Object.fromEntries(started.map(({ name, url }) => [name, url])));
