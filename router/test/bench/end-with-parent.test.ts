import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const preload = new URL('../../bench/gateways/end-with-parent.ts', import.meta.url).href;
const starting = `
  const child = require('node:child_process').spawn(
    process.execPath,
    ['--import', '${preload}', '-e', 'console.log(process.pid); setInterval(() => {}, 1000)'],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
`;

it('ends a gateway whose benchmark was killed', async () => {
  const benchmark = spawn(process.execPath, ['-e', starting], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [written] = await once(benchmark.stdout, 'data');
  const gateway = Number(String(written));
  expect(isThere(gateway)).toBe(true);

  benchmark.kill('SIGKILL');

  await expect.poll(() => isThere(gateway)).toBe(false);
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
