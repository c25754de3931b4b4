import { expect, it } from 'vitest';
import { fixtureProject } from './fixture-project.ts';
import { processesIn } from './processes-in.ts';

const noTools = { PATH: '/nonexistent' };
const shell = '/bin/sh';

it("runs a command with servers of its own and ends with the command's code", async () => {
  await using project = await fixtureProject();

  await using run = project.run('with-stack.ts', [shell, '-c', 'echo "$AGORA_TEST_POSTGRES_URL"; exit 7']);

  expect(await run.ended).toBe('7');
  expect(run.output()).toMatch(/^postgres:\/\/postgres:\w+@127\.0\.0\.1:\d+\/postgres$/m);
});

it('uses servers that the environment names', async () => {
  await using project = await fixtureProject();
  const given = {
    AGORA_TEST_POSTGRES_URL: 'postgres://db',
    NATS_URL: 'nats://n',
    REDIS_URL: 'redis://r',
    KAFKA_URL: 'k:1',
  };
  const print = 'echo $AGORA_TEST_POSTGRES_URL $NATS_URL $REDIS_URL $KAFKA_URL';

  await using run = project.run('with-stack.ts', [shell, '-c', print], given);

  expect(await run.ended).toBe('0');
  expect(run.output()).toBe('postgres://db nats://n redis://r k:1\n');
});

it('goes on without a broker that cannot be had, naming it, and leaves its variable unset', async () => {
  await using project = await fixtureProject();

  await using run = project.run('with-stack.ts', [shell, '-c', 'echo "<$KAFKA_URL>"'], noTools);

  expect(await run.ended).toBe('0');
  expect(run.output()).toContain('<>');
  expect(run.output()).toMatch(/^\[stack\] without kafka, its tests are skipped: Kafka needs Java 17 or newer/m);
});

it('fails on a build machine when a broker cannot be had', async () => {
  await using project = await fixtureProject();

  await using run = project.run('with-stack.ts', [shell, '-c', 'echo ran'], { ...noTools, CI: 'true' });

  expect(await run.ended).toBe('1');
  expect(run.output()).toMatch(/^\[stack\] TOOL_MISSING: .*; with CI set no server may be missing$/m);
  expect(run.output()).not.toContain('ran');
});

it('stops servers and command when interrupted', async () => {
  await using project = await fixtureProject();
  const marker = `${project.path}/marker`;
  await using run = project.run('with-stack.ts', [shell, '-c', `echo running; exec tail -f ${marker}`], {
    TMPDIR: project.path,
  });
  await run.printed('running');

  run.interrupt();

  expect(await run.ended).toBe('130');
  expect(await processesIn(project.path)).toEqual([]);
});
