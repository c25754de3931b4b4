import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { defaultLimits } from '../src/config.ts';
import { compose } from '../test/harness/test-shop.ts';
import { startTestSubgraph } from '../test/harness/test-subgraph.ts';
import { outputFolder } from './config.ts';
import { abused, probed } from './fairness/definitions.ts';
import { hostiles } from './fairness/hostile.ts';
import { probe, type Waits } from './fairness/probe.ts';
import { contenders, routerName } from './gateways/contenders.ts';
import { startContender } from './gateways/start-contender.ts';
import { quantile } from './measure/median.ts';
import { usageOf } from './measure/process-usage.ts';
import { figures, markdownTable } from './report/markdown-table.ts';

/**
 * How long small queries wait, one that is known and one that is new, while somebody does their worst:
 * `fairness.ts [SECONDS] [BEGINNING OF A TITLE]`.
 */
const [seconds = '4', only = ''] = process.argv.slice(2);
const chosen = hostiles.filter(({ title }) => title.startsWith(only));
mkdirSync(outputFolder, { recursive: true });
const own = await startTestSubgraph(probed);
const subgraphs = new Worker(new URL('fairness/subgraphs-thread.ts', import.meta.url));
const urls = z.record(z.string(), z.string()).parse((await once(subgraphs, 'message'))[0]);
const supergraphPath = join(outputFolder, 'supergraph.graphql');
const turnsPath = join(outputFolder, 'turns.json');
writeFileSync(supergraphPath, supergraph());

const router = contenders.find(({ name }) => name === routerName);
if (!router) throw new Error('The router is no contender');
const defaultRate = {
  ROUTER_RATE_BURST: String(defaultLimits.rateBurst),
  ROUTER_RATE_PER_SECOND: String(defaultLimits.ratePerSecond),
};
const rows: string[][] = [];
for (const hostile of [undefined, ...chosen]) rows.push(await measure(hostile));
const heads = [
  'meanwhile',
  'known p50 ms',
  'p99',
  'new p50 ms',
  'p99',
  'longest',
  'refused',
  'longest turn, CPU ms',
  'most MB',
  'the hostile client got',
];
const machine = `Node ${process.versions.node}, ${cpus().length} cores, load average ${figures(loadavg()[0] ?? 0)}`;
console.log(`\n${machine}\n\n${markdownTable(heads, rows)}`);
await subgraphs.terminate();
await own[Symbol.asyncDispose]();

/** In a router of its own: what one hostile client left behind is not the next one's. */
async function measure(hostile: (typeof hostiles)[number] | undefined): Promise<string[]> {
  rmSync(turnsPath, { force: true });
  const measured = await probeBeside(hostile);
  // Written when the router stopped.
  const [longestTurn = NaN] = existsSync(turnsPath)
    ? z.array(z.number()).parse(JSON.parse(readFileSync(turnsPath, 'utf8')))
    : [];
  return row(hostile?.title ?? 'nothing', { ...measured, longestTurn });
}

interface Measured {
  readonly waits: Waits;
  readonly peakMb: number;
  readonly outcome: string;
}

async function probeBeside(hostile: (typeof hostiles)[number] | undefined): Promise<Measured> {
  const fair = {
    ...router,
    name: 'fairness',
    command: commandOf(hostile?.isRateLimited === true),
    modes: [],
    workloads: [],
    hasIdentity: false,
  };
  await using running = await startContender(
    fair,
    { supergraphPath, origin: '', mode: 'calls', jwksUrl: new URL('http://localhost') },
    ['--max-semi-space-size=32', '--import', new URL('fairness/measure-turns.ts', import.meta.url).href],
    'all',
  );
  const { port, pid } = running;
  // It has all its threads then, and what it needs is compiled.
  await probe(port, 7);
  const usage = usageOf(pid);
  usage.forgetPeak();
  process.kill(pid, 'SIGUSR2');
  if (!hostile) return { waits: await probe(port, Number(seconds)), peakMb: usage.peakMb(), outcome: '' };
  const workerData = { port, index: hostiles.indexOf(hostile), seconds: Number(seconds) + 0.5 };
  const client = new Worker(new URL('fairness/hostile-thread.ts', import.meta.url), { workerData });
  await once(client, 'message');
  const outcome = once(client, 'message');
  const waits = await probe(port, Number(seconds));
  return { waits, peakMb: usage.peakMb(), outcome: String((await outcome)[0]) };
}

function row(title: string, { waits, longestTurn, peakMb, outcome }: Measured & { longestTurn: number }): string[] {
  const { known, fresh, refused } = waits;
  const quantiles = [known, fresh].flatMap((all) => [quantile(all, 0.5), quantile(all, 0.99)]);
  const longest = Math.max(quantile(known, 1), quantile(fresh, 1));
  const cells = [title, ...[...quantiles, longest, refused, longestTurn, peakMb].map(figures), outcome];
  console.error(cells.join(' | '));
  return cells;
}

function commandOf(isRateLimited: boolean) {
  return ({ port }: { readonly port: number }) => {
    const routed = router?.command({
      port,
      supergraphPath,
      origin: '',
      mode: 'calls',
      jwksUrl: new URL('http://localhost'),
    });
    return {
      args: routed?.args ?? [],
      env: {
        ...routed?.env,
        ROUTER_TRUSTED_PROXIES: '1',
        ROUTER_INTROSPECTION: 'true',
        ROUTER_MAX_COST: '1000000',
        ...(isRateLimited ? defaultRate : {}),
      },
    };
  };
}

function supergraph(): string {
  const all = [probed, ...abused];
  const text = compose(all);
  return all.reduce(
    (written, { name }) =>
      written.replace(`http://${name}.invalid/graphql`, name === own.name ? own.url : (urls[name] ?? '')),
    text,
  );
}
