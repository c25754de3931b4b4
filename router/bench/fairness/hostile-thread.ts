import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { parentPort, workerData } from 'node:worker_threads';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { openSubscribers } from '../load/subscribers.ts';
import { hostiles } from './hostile.ts';

/** Does what one hostile client does, in a thread of its own; tells the parent when it has begun, and what it was answered how often. */
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
  while (performance.now() < end) await (hostile.messages === undefined ? ask() : send(hostile.messages));
});
await Promise.race([Promise.all(asking), pause(seconds * 1000)]);
const waiting = asked - [...outcomes.values()].reduce((sum, count) => sum + count, 0);
if (waiting > 0) outcomes.set('without an answer yet', waiting);
parentPort?.postMessage([...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', '));
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
  const text = await response?.text().catch(() => undefined);
  note(text === undefined ? 'cut' : outcomeOf(text));
}

async function send(messages: number): Promise<void> {
  const bodies = Array.from({ length: messages }, () => hostile?.body(asked++) ?? '');
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { headers: address });
  await new Promise<void>((resolve) => {
    let answers = 0;
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      for (; answers < messages; answers += 1) note(`closed with ${code}`);
      resolve();
    });
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (bytes: Buffer) => {
      if (bytes.includes('connection_ack')) {
        for (const body of bodies) socket.send(body);
        return;
      }
      note(outcomeOf(bytes.toString()));
      answers += 1;
      if (answers === messages) socket.close();
    });
  });
}

/** Whether there was data, and every kind of error: what matters may stand at the end of a long answer. */
function outcomeOf(answer: string): string {
  const codes = new Set([...answer.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code));
  const isAnswered = /"data":\s*[{[]/.test(answer);
  const refusal = codes.size > 0 ? [...codes].join(' and ') : 'something else';
  if (!isAnswered) return refusal;
  return codes.size > 0 ? `answered with ${refusal}` : 'answered';
}

function note(outcome: string): void {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}
