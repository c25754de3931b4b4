import { startTestTokens } from '../test/harness/test-tokens.ts';
import { type BenchConfig, cores, readBenchConfig } from './config.ts';
import { apolloName, contenders, routerName } from './gateways/contenders.ts';
import { type RunningContender, startContender } from './gateways/start-contender.ts';
import { openHttpConnection } from './load/http-connection.ts';
import { httpRequest } from './load/http-request.ts';
import { type LoadResult, runLoad } from './load/run-load.ts';
import { quantile } from './measure/median.ts';
import { pinToCore } from './pin-to-core.ts';
import { machineOf } from './report/machine.ts';
import { figures, markdownTable } from './report/markdown-table.ts';
import { serveSubgraphs } from './subgraphs/serve-subgraphs.ts';
import { readShop } from './subgraphs/shop.ts';
import { writeSupergraph } from './subgraphs/supergraph-file.ts';
import { newHeavyOperation } from './workloads/new-heavy-operation.ts';
import { readWorkloads } from './workloads/workloads.ts';

/** How long those wait who ask what is known, while somebody else asks what nobody asked before. */
const config: BenchConfig = { ...readBenchConfig(), connections: 5 };
pinToCore(cores.load);
const shop = readShop();
const { small } = await readWorkloads(shop);
await using subgraphs = await serveSubgraphs(shop);
await using tokens = await startTestTokens();
const { origin } = subgraphs;
const setting = { origin, supergraphPath: writeSupergraph(origin), jwksUrl: tokens.jwksUrl, mode: 'none' as const };

const compared = config.only.length > 0 ? config.only : [routerName, apolloName];
const rows: string[][] = [];
for (const contender of contenders.filter(({ name }) => compared.includes(name))) {
  await using running = await startContender(contender, setting, config.nodeFlags);
  const alone = await askSmall(running);
  const heavy = askNewHeavy(running, alone.requests);
  const beside = await askSmall(running);
  const taken = await heavy.stop();
  rows.push([contender.name, 'alone', '', ...latencyCells(alone)]);
  rows.push([contender.name, 'beside new operations', figures(quantile(taken, 0.5)), ...latencyCells(beside)]);
}
const heads = ['', 'a small known query', 'each new operation took ms', 'a second', 'p50 ms', 'p99 ms', 'longest ms'];
console.log(`\n${machineOf(config)}\n\n${markdownTable(heads, rows)}`);

function askSmall({ port }: RunningContender): Promise<LoadResult> {
  const ignore = () => undefined;
  return runLoad(small, { ...config, port, headers: {}, onBegin: ignore, onEnd: ignore });
}

function latencyCells({ requests, seconds, latencies }: LoadResult): string[] {
  return [requests / seconds, ...[0.5, 0.99, 1].map((part) => quantile(latencies, part))].map(figures);
}

/** One operation that was never asked before after the other, until stopped; answers how long each took, ascending. */
function askNewHeavy({ port }: RunningContender, seed: number): { readonly stop: () => Promise<readonly number[]> } {
  const over = new AbortController();
  const taken: number[] = [];
  const asking = (async () => {
    using connection = await openHttpConnection(port);
    for (let i = seed; !over.signal.aborted; i++) {
      const sentAt = performance.now();
      const { status, body } = await connection.ask(httpRequest(newHeavyOperation(i), {}), true);
      if (status !== 200 || body?.includes('"errors"')) throw new Error(`A new operation was refused: ${body ?? ''}`);
      taken.push(performance.now() - sentAt);
    }
  })();
  return {
    async stop() {
      over.abort();
      await asking;
      return taken.toSorted((a, b) => a - b);
    },
  };
}
