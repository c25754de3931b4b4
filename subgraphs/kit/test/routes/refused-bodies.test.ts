import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { forViewer } from '../../src/routes/access.ts';
import { upload } from '../../src/routes/body.ts';
import { route } from '../../src/routes/route.ts';
import { jsonAnswer } from '../../src/routes/route-answer.ts';
import { startRoutes } from './start-routes.ts';

const file = upload({ types: ['text/plain'], maxBytes: 50 * 1024 * 1024 });
const take = route({ method: 'POST', path: '/take', access: forViewer(), body: file }, () =>
  Promise.resolve(jsonAnswer(200, {})),
);

/** Sends a whole body, as browsers do, before it reads anything. */
async function sendFirst(port: string, bytes: number, more = '') {
  const socket = connect(Number(port), '127.0.0.1');
  const faults: Error[] = [];
  socket.on('error', (error) => faults.push(error));
  socket.pause();
  const head = `POST /take HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/plain\r\ncontent-length: ${String(bytes)}\r\n\r\n`;
  socket.write(head);
  const piece = Buffer.alloc(64 * 1024, 'x');
  for (let sent = 0; sent < bytes && faults.length === 0; sent += piece.length) {
    if (!socket.write(piece.subarray(0, Math.min(piece.length, bytes - sent)))) {
      await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
    }
  }
  socket.write(more);
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  socket.resume();
  return { socket, faults, heard: () => heard };
}

it('tells whoever may not send a file so, however large it is, and then hears their next request', async () => {
  await using shop = await startRoutes([take]);
  const { port } = new URL(shop.running.url);

  const sender = await sendFirst(port, 10 * 1024 * 1024, 'GET /nothing HTTP/1.1\r\nhost: localhost\r\n\r\n');

  await expect.poll(sender.heard).toMatch(/^HTTP\/1.1 401 [\s\S]*UNAUTHENTICATED[\s\S]*HTTP\/1.1 404 /);
  expect(sender.faults).toEqual([]);
  sender.socket.destroy();
});

it('reads no more than a bounded part of what nobody wants', async () => {
  await using shop = await startRoutes([take]);
  const { port } = new URL(shop.running.url);

  const sender = await sendFirst(port, 200 * 1024 * 1024);

  await expect.poll(() => sender.socket.destroyed).toBe(true);
});
