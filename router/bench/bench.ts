import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestTokens } from '../test/harness/test-tokens.ts';
import { cores, type Mode, outputFolder, readBenchConfig, type WorkloadName } from './config.ts';
import type { Contender } from './gateways/contender.ts';
import { contenders } from './gateways/contenders.ts';
import { installContenders } from './gateways/install-contenders.ts';
import { type RunningContender, startContender } from './gateways/start-contender.ts';
import { measureEvents } from './measure/measure-events.ts';
import { measureRequests } from './measure/measure-requests.ts';
import type { Measurement } from './measure/measurement.ts';
import { pinToCore } from './pin-to-core.ts';
import { machineOf } from './report/machine.ts';
import { tableOf } from './report/table.ts';
import { serveSubgraphs } from './subgraphs/serve-subgraphs.ts';
import { readShop } from './subgraphs/shop.ts';
import { writeSupergraph } from './subgraphs/supergraph-file.ts';
import { readWorkloads } from './workloads/workloads.ts';

const config = readBenchConfig();
installContenders();
pinToCore(cores.load);
const shop = readShop();
const workloads = await readWorkloads(shop);
await using subgraphs = await serveSubgraphs(shop);
await using tokens = await startTestTokens();
const authorization = await tokens.headerFor('11111111-1111-4111-8111-111111111111', '12h');
const setting = {
  supergraphPath: writeSupergraph(subgraphs.origin),
  origin: subgraphs.origin,
  jwksUrl: tokens.jwksUrl,
};

const titles: Readonly<Record<WorkloadName, string>> = {
  heavy: workloads.heavy.title,
  variables: workloads.variables.title,
  small: workloads.small.title,
  subscription: `events to ${config.subscribers} subscribers: p50 is when half have it, p99 when all have`,
};
const shared: Readonly<Record<Mode, string>> = {
  none: 'Nothing shared between clients',
  calls: 'Identical subgraph calls in flight shared',
  operations: 'Whole identical operations in flight shared',
};

const measurements: Measurement[] = [];
const startedBefore = new Set<string>();
console.log(`\n${machineOf(config)}\n${config.rounds} interleaved rounds of ${config.seconds} s.`);
for (const mode of config.modes)
  for (const workload of config.workloads) {
    const group = await measureGroup(mode, workload);
    measurements.push(...group);
    console.log(`\n**${shared[mode]}: ${titles[workload]}**\n\n${tableOf(group)}`);
  }
const resultsPath = join(outputFolder, 'results.json');
writeFileSync(resultsPath, JSON.stringify({ machine: machineOf(config), config, measurements }, null, 2));
console.log(`\nEvery round: ${resultsPath}`);

/** The first time it is started twice: what was compiled then is kept, and compiling takes memory that stays taken. */
async function start(contender: Contender, mode: Mode): Promise<RunningContender> {
  const startOnce = () => startContender(contender, { ...setting, mode }, config.nodeFlags);
  if (!startedBefore.has(contender.name)) {
    await (await startOnce())[Symbol.asyncDispose]();
    startedBefore.add(contender.name);
  }
  return startOnce();
}

/** All contenders of one mode on one workload, in turn; who begins changes from round to round. */
async function measureGroup(mode: Mode, workload: WorkloadName): Promise<readonly Measurement[]> {
  const group: Measurement[] = [];
  await using processes = new AsyncDisposableStack();
  const running: RunningContender[] = [];
  for (const contender of contenders) {
    if (!contender.modes.includes(mode) || !contender.workloads.includes(workload)) continue;
    if (config.only.length > 0 && !config.only.some((name) => contender.name.startsWith(name))) continue;
    try {
      running.push(processes.use(await start(contender, mode)));
    } catch (error) {
      console.error(String(error));
    }
  }
  for (let round = 0; round < config.rounds; round++)
    for (let turn = 0; turn < running.length; turn++) {
      const one = running[(round + turn) % running.length];
      if (!one) continue;
      const headers = one.contender.hasIdentity ? { authorization } : {};
      const name = one.contender.name;
      try {
        const measured =
          workload === 'subscription'
            ? await measureEvents(one, shop, subgraphs, headers, config)
            : await measureRequests(one, workloads[workload], headers, config);
        group.push({ contender: name, mode, workload, round, ...measured });
      } catch (error) {
        console.error(`${name}, ${mode}, ${workload}, round ${round}: ${String(error)}`);
      }
    }
  return group.toSorted((a, b) => running.findIndex(isOf(a)) - running.findIndex(isOf(b)));
}

function isOf({ contender }: Measurement): (one: RunningContender) => boolean {
  return (one) => one.contender.name === contender;
}
