import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { StackError } from '../stack-error.ts';

// Below the range from which systems take the ports of outgoing connections: a server that is stopped and
// started again on its port must not find a stranger's connection there.
const lowest = 20_000;
const highest = 32_000;

// One file for each port that was given away, with the id of the process that has it. A port that is found free
// is not taken until its server listens, which is seconds for some; another process must not be given it meanwhile.
const claims = join(tmpdir(), `agora-ports-${userInfo().uid}`);

/** A port of 127.0.0.1 that nobody listens on. It is given to nobody else as long as this process lives. */
export async function freePort(): Promise<number> {
  await mkdir(claims, { recursive: true });
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = randomInt(lowest, highest);
    if ((await claim(port)) && (await isPortFree(port))) return port;
  }
  throw new StackError('PORT_IN_USE', `no free port was found between ${lowest} and ${highest}`);
}

/** As many different ones. */
export async function freePorts(count: number): Promise<number[]> {
  return Promise.all(Array.from({ length: count }, freePort));
}

export async function isPortFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

async function claim(port: number): Promise<boolean> {
  const file = join(claims, String(port));
  if (await create(file)) return true;
  const owner = await ownerOf(file);
  return !isAlive(owner) && (await forget(file, owner)) && create(file);
}

/** Removes a dead process's claim, unless another that saw the same has done so and the port has a new owner. */
async function forget(file: string, owner: number): Promise<boolean> {
  const turn = `${file}-${owner}`;
  if (!(await create(turn))) return false;
  try {
    if ((await ownerOf(file)) !== owner) return false;
    await rm(file, { force: true });
    return true;
  } finally {
    await rm(turn, { force: true });
  }
}

async function create(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

async function ownerOf(file: string): Promise<number> {
  return Number(await readFile(file, 'utf8').catch(() => ''));
}

/** Zero, of a file that is not written yet or gone again, counts as alive: it means one's own group of processes. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
