import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditGroup } from './audit-group.ts';
import { groups } from './groups.ts';
import { verdicts } from './judge.ts';
import { startOwnRouter } from './own-router.ts';
import { type RunningGroup, startGroup } from './run-group.ts';

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
});
