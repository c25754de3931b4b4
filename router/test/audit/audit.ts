import { parseArgs } from 'node:util';
import type { AuditGroup } from './audit-group.ts';
import type { StartContender } from './contender.ts';
import { groups } from './groups.ts';
import { comparison, isPassed } from './judge.ts';
import { startOwnRouter, startOwnRouterByApollo } from './own-router.ts';
import { startPlainGateway } from './plain-gateway.ts';
import { startGroup } from './run-group.ts';

const { values } = parseArgs({
  options: {
    /** Only groups whose name has this in it. */
    group: { type: 'string', default: '' },
    /** Only this contender. */
    gateway: { type: 'string', default: '' },
    /** Shows each answer that is not right. */
    details: { type: 'boolean', default: false },
  },
});

const contenders = (
  [
    ['this router', startOwnRouter],
    ['engine apollo', startOwnRouterByApollo],
    ['Apollo Gateway', startPlainGateway],
  ] as const
).filter(([name]) => name.includes(values.gateway));
const chosen = groups.filter(({ name }) => name.includes(values.group));
const width = Math.max(...chosen.map(({ name }) => name.length));
const sums = contenders.map(() => 0);

print(
  'group',
  'tests',
  contenders.map(([name]) => name),
);
for (const group of chosen) {
  const counts: number[] = [];
  for (const [name, start] of contenders) counts.push(await passedOf(group, start, name));
  for (const [index, count] of counts.entries()) sums[index] = (sums[index] ?? 0) + count;
  print(
    group.name,
    group.tests.length,
    counts.map((count) => mark(count, group.tests.length)),
  );
}
const total = chosen.reduce((sum, { tests }) => sum + tests.length, 0);
print(
  'all',
  total,
  sums.map((sum) => mark(sum, total)),
);

async function passedOf(group: AuditGroup, start: StartContender, contender: string): Promise<number> {
  const complain = (test: string, text: string) => {
    if (values.details) console.log(`${contender} | ${group.name} | ${test}\n${text}`);
  };
  let count = 0;
  try {
    await using running = await startGroup(group, start);
    for (const test of group.tests) {
      try {
        const { answer, calls } = await running.run(test);
        if (isPassed(test, answer)) count += 1;
        else complain(test.name, comparison(test, answer, calls));
      } catch (error) {
        complain(test.name, String(error));
      }
    }
  } catch (error) {
    complain('start', String(error));
  }
  return count;
}

function mark(count: number, of: number): string {
  return count === of ? `${count}  ` : `${count} *`;
}

function print(group: string, tests: string | number, columns: readonly string[]): void {
  const cells = columns.map((text) => text.padStart(16));
  console.log([group.padEnd(width), String(tests).padStart(5), ...cells].join('  '));
}
