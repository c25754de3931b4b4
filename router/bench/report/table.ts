import { apolloName, floorName, hiveName } from '../gateways/contenders.ts';
import { median } from '../measure/median.ts';
import type { Measurement } from '../measure/measurement.ts';
import { figures, markdownTable } from './markdown-table.ts';

const heads = [
  '',
  'n',
  'a second (min-max)',
  'x Apollo',
  'x floor',
  'x Hive Rust',
  'CPU ms each',
  'p50 ms',
  'p99 ms',
  'peak MB',
];

/** All rounds of one workload in one mode, as a Markdown table; ratios are of medians. */
export function tableOf(measurements: readonly Measurement[]): string {
  const names = [...new Set(measurements.map(({ contender }) => contender))];
  const of = (name: string) => measurements.filter(({ contender }) => contender === name);
  const rate = (name: string) => median(of(name).map(({ perSecond }) => perSecond));
  const rows = names.map((name) => {
    const rounds = of(name);
    const rates = rounds.map(({ perSecond }) => perSecond);
    const range = `${figures(Math.min(...rates))}-${figures(Math.max(...rates))}`;
    const ratio = (other: string) => figures(rate(name) / rate(other));
    const middle = (key: 'cpuMsEach' | 'p50Ms' | 'p99Ms') => figures(median(rounds.map((round) => round[key])));
    const peak = Math.max(...rounds.map(({ peakMb }) => peakMb)).toFixed(0);
    return [
      ...[name, String(rounds.length), `${figures(rate(name))} (${range})`],
      ...[ratio(apolloName), ratio(floorName), ratio(hiveName)],
      ...[middle('cpuMsEach'), middle('p50Ms'), middle('p99Ms'), peak],
    ];
  });
  return markdownTable(heads, rows);
}
