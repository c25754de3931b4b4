import { apolloName, floorName, hiveName } from '../gateways/contenders.ts';
import { median } from '../measure/median.ts';
import type { Measurement } from '../measure/measurement.ts';
import { figures, markdownTable } from './markdown-table.ts';

/** By requests a second, and in parentheses by CPU time, which others on the machine disturb less. */
const ratios = [
  ['x Apollo', apolloName],
  ['x floor', floorName],
  ['x Hive Rust', hiveName],
] as const;

/** All rounds of one workload in one mode, as a Markdown table; ratios are of medians. */
export function tableOf(measurements: readonly Measurement[]): string {
  const of = (name: string) => measurements.filter(({ contender }) => contender === name);
  const middle = (name: string, key: 'perSecond' | 'cpuMsEach' | 'p50Ms' | 'p99Ms') =>
    median(of(name).map((round) => round[key]));
  const compared = ratios.filter(([, name]) => of(name).length > 0);
  const rows = [...new Set(measurements.map(({ contender }) => contender))].map((name) => {
    const rates = of(name).map(({ perSecond }) => perSecond);
    const ratioTo = (other: string) => {
      const byCpu = middle(other, 'cpuMsEach') / middle(name, 'cpuMsEach');
      return `${figures(middle(name, 'perSecond') / middle(other, 'perSecond'))} (${figures(byCpu)})`;
    };
    return [
      ...[name, String(rates.length), figures(middle(name, 'perSecond'))],
      `${figures(Math.min(...rates))}-${figures(Math.max(...rates))}`,
      ...compared.map(([, other]) => ratioTo(other)),
      ...(['cpuMsEach', 'p50Ms', 'p99Ms'] as const).map((key) => figures(middle(name, key))),
      Math.max(...of(name).map(({ peakMb }) => peakMb)).toFixed(0),
    ];
  });
  const heads = ['', 'n', 'a second', 'min-max', ...compared.map(([head]) => `${head} (by CPU)`)];
  return markdownTable([...heads, 'CPU ms each', 'p50 ms', 'p99 ms', 'peak MB'], rows);
}
