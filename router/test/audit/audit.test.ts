import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditGroup } from './audit-group.ts';
import { groups } from './groups.ts';
import { comparison, verdicts } from './judge.ts';
import { startOwnRouter } from './own-router.ts';
import { type RunningGroup, startGroup } from './run-group.ts';
import { variations } from './variations.ts';

describe.each<AuditGroup>([...groups])('$name', (group) => {
  let running: RunningGroup;
  beforeAll(async () => {
    running = await startGroup(group, startOwnRouter);
  });
  afterAll(() => running[Symbol.asyncDispose]());

  it.each([...group.tests])('$name', async (test) => {
    const { answer, calls } = await running.run(test);

    const { expected, actual } = verdicts(test, answer);
    expect(actual).toEqual(expected);
    for (const [subgraph, most] of Object.entries(test.calls ?? {})) {
      expect(calls[subgraph] ?? 0, `calls of ${subgraph}`).toBeLessThanOrEqual(most);
    }
  });

  it.each([...variations])('answers the same %s', async (_name, vary) => {
    const wrong: string[] = [];
    // What is refused is refused for each time it is written.
    for (const test of group.tests.filter(({ data }) => data !== undefined).map(vary)) {
      const { answer, calls } = await running.run(test);
      const { expected, actual } = verdicts(test, answer);
      if (JSON.stringify(actual) !== JSON.stringify(expected)) {
        wrong.push(`${test.name}\n${test.query}\n${comparison(test, answer, calls)}`);
      }
    }

    expect(wrong.join('\n\n')).toBe('');
  });
});
