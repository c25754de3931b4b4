import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { parentPort, workerData } from 'node:worker_threads';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { openSubscribers } from '../load/subscribers.ts';
import { hostiles } from './hostile.ts';

/** Does what one hostile client does, in a thread of its own; tells the parent when it has begun, and how often it was answered. */
const { port, index, seconds } = z
  .object({ port: z.number(), index: z.number(), seconds: z.number() })
  .parse(workerData);
const hostile = hostiles[index];
if (!hostile) throw new RangeError('There is no such client');
const address = { 'x-forwarded-for': '10.6.6.6' };
const outcomes = new Map<string, number>();
let asked = 0;

if (hostile.subscribers !== undefined)
  await openSubscribers(port, 'subscription { tick { id name } }', hostile.subscribers, {}, address);
parentPort?.postMessage('begun');
const end = performance.now() + seconds * 1000;
const asking = Array.from({ length: hostile.atOnce }, async () => {
  while (performance.now() < end) await (hostile.isMessage ? send() : ask());
});
await Promise.race([Promise.all(asking), pause(seconds * 1000)]);
parentPort?.postMessage([...outcomes].map(([code, count]) => `${count} ${code}`).join(', ') || 'no answer yet');
process.exit();

async function ask(): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      ...address,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      accept: hostile?.accept ?? 'application/json',
    },
    body: gzipSync(hostile?.body(asked++) ?? '', { level: 1 }),
  }).catch(() => undefined);
  const text = (await response?.text()) ?? '';
  note(text);
}

async function send(): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { headers: address });
  await new Promise<void>((resolve) => {
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      note(`"code":"${code}"`);
      resolve();
    });
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (bytes: Buffer) => {
      if (bytes.includes('connection_ack')) socket.send(hostile?.body(asked++) ?? '');
      else socket.close();
    });
  });
}

function note(answer: string): void {
  const code = answer === '' ? 'cut' : (/"code":"(\w+)"/.exec(answer.slice(0, 2_000))?.[1] ?? 'answered');
  outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
}
