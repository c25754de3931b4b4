import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launch } from '../local/process/launch.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('ends by its urgent signal a program that takes long to stop, and does not kill it', async () => {
  await using folder = await temporaryFolder();
  const logFile = join(folder.path, 'program.log');
  const program = "trap '' TERM; trap 'exit 7' QUIT; echo runs; while :; do sleep 0.05; done";
  const run = launch({
    commandLine: ['/bin/sh', '-c', program],
    workingDirectory: folder.path,
    environment: { PATH: '/usr/bin:/bin' },
    logFile,
    stopSignal: 'SIGTERM',
    urgentSignal: 'SIGQUIT',
  });
  await expect.poll(() => run.readLog()).toContain('runs');

  await run.stop(2_000);

  expect(await run.ended).toBe('code 7');
});
