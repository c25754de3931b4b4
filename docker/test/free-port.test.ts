import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { freePorts } from '../local/process/free-port.ts';

const file = new URL('../local/process/free-port.ts', import.meta.url).href;
// So many that without knowing of each other several processes would choose the same.
const count = 500;

it('gives no port twice, in one process or in several, though nobody listens on them yet', async () => {
  await using others = new AsyncDisposableStack();
  await claimAll(await idOfEndedProcess());
  const asked = [1, 2, 3].map(() => others.use(otherProcess()).ports);

  const ports = (await Promise.all([freePorts(count), ...asked])).flat();

  expect(new Set(ports).size).toBe(4 * count);
});

/** As if it had been given every port that nobody has. */
async function claimAll(pid: number) {
  const claims = join(tmpdir(), `agora-ports-${userInfo().uid}`);
  await mkdir(claims, { recursive: true });
  for (let port = 20_000; port < 32_000; port++) {
    await writeFile(join(claims, String(port)), String(pid), { flag: 'wx' }).catch(() => undefined);
  }
}

async function idOfEndedProcess() {
  const child = spawn('true');
  await once(child, 'exit');
  return Number(child.pid);
}

/** Asks for ports and lives on until it is ended. */
function otherProcess() {
  const script = `
    const { freePorts } = await import('${file}');
    console.log((await freePorts(${count})).join());
    setInterval(() => {}, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  return {
    ports: once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line).split(',').map(Number)),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
