import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';

export const modes = ['none', 'calls', 'operations'] as const;
const workloadNames = ['heavy', 'variables', 'small', 'subscription'] as const;

/** What of equal queries in flight is shared between clients. */
export type Mode = (typeof modes)[number];
export type WorkloadName = (typeof workloadNames)[number];

/** What one run of the benchmark measures, and how long. */
export interface BenchConfig {
  readonly modes: readonly Mode[];
  readonly workloads: readonly WorkloadName[];
  /** Contenders by name; all when empty. */
  readonly only: readonly string[];
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly connections: number;
  readonly subscribers: number;
  /** Given to Node alike for every contender. */
  readonly nodeFlags: readonly string[];
}

const count = z.coerce.number().int().positive();
const names = z.string().transform((text) => text.split(',').filter(Boolean));

const options = z.object({
  mode: names.pipe(z.array(z.enum(modes))),
  workload: names.pipe(z.array(z.enum(workloadNames))),
  only: names,
  rounds: count,
  seconds: count,
  'warm-up': z.coerce.number().nonnegative(),
  connections: count,
  subscribers: count,
  'node-flags': z.string().transform((text) => text.split(' ').filter(Boolean)),
});

/** Reads the command line; throws on what it does not know. */
export function readBenchConfig(args: readonly string[] = process.argv.slice(2)): BenchConfig {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mode: { type: 'string', default: modes.join() },
      workload: { type: 'string', default: workloadNames.join() },
      only: { type: 'string', default: '' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '8' },
      'warm-up': { type: 'string', default: '3' },
      connections: { type: 'string', default: '50' },
      subscribers: { type: 'string', default: '1000' },
      'node-flags': {
        type: 'string',
        default: '--max-semi-space-size=32 --no-allocation-site-pretenuring',
      },
    },
  });
  const given = options.parse(values);
  return {
    modes: given.mode,
    workloads: given.workload,
    only: given.only,
    rounds: given.rounds,
    seconds: given.seconds,
    warmUpSeconds: given['warm-up'],
    connections: given.connections,
    subscribers: given.subscribers,
    nodeFlags: given['node-flags'],
  };
}

const folder = fileURLToPath(new URL('../../.agora/bench/', import.meta.url));

/** Results, and what gateways of this run are given and log; not kept in the repository. */
export const outputFolder = join(folder, new Date().toISOString().replaceAll(/[:.]/g, '-'));

/** Where Node keeps what it compiled, for every contender and run. */
export const compileCacheFolder = join(folder, 'compile-cache');

/** What a started process sees of this one's environment: no more than where commands are found. */
export const cleanEnvironment: Readonly<Record<string, string>> = { PATH: process.env['PATH'] ?? '' };

/** The gateway has one core to itself; subgraphs and the load share another. */
export const cores = { gateway: 0, load: availableParallelism() > 1 ? 1 : 0 };
