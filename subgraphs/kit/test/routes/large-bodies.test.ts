import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { forEveryone, forViewer } from '../../src/routes/access.ts';
import { upload } from '../../src/routes/body.ts';
import { route } from '../../src/routes/route.ts';
import { jsonAnswer } from '../../src/routes/route-answer.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { liveMegabytes } from './live-megabytes.ts';
import { startRoutes } from './start-routes.ts';

const fiftyMegabytes = 50 * 1024 * 1024;
const piece = Buffer.alloc(256 * 1024, 'x');

const took: string[] = [];
const file = upload({ types: ['text/plain'], maxBytes: fiftyMegabytes });
const take = route({ method: 'POST', path: '/take', access: forEveryone, body: file }, async ({ body }) => {
  took.push(body.sha256);
  let read = 0;
  for await (const chunk of body.read() as AsyncIterable<Buffer>) read += chunk.length;
  return jsonAnswer(200, { bytes: body.bytes, read });
});

function bodyOf(bytes: number, onPiece: (sent: number) => void = () => undefined) {
  let sent = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= bytes) controller.close();
      else {
        sent += piece.length;
        onPiece(sent);
        controller.enqueue(piece);
      }
    },
  });
}

const post = (body: ReadableStream | string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'text/plain', ...headers },
  body,
  duplex: 'half' as const,
});

/** A file has a name for a moment, also one of other tests at this time. */
async function nothingIsLeft() {
  await eventually(async () => {
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('agora-upload-'))).toEqual([]);
  });
}

function speak(port: string, text: string) {
  const socket = connect(Number(port), '127.0.0.1');
  const heard = { text: '' };
  socket.on('data', (chunk) => (heard.text += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(text);
  return { socket, heard };
}

const opening =
  'POST /take HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/plain\r\ncontent-length: 1000000\r\n\r\nbegun';

describe('a large body', () => {
  it('of 50 MB is received and read, and never in memory as a whole', async () => {
    await using shop = await startRoutes([take]);
    const before = liveMegabytes();
    let most = 0;
    const body = bodyOf(fiftyMegabytes, (sent) => {
      if (sent % (10 * 1024 * 1024) === 0) most = Math.max(most, liveMegabytes());
    });

    const answer = await shop.request('/take', post(body));

    expect(await answer.json()).toEqual({ bytes: fiftyMegabytes, read: fiftyMegabytes });
    expect(most - before).toBeLessThan(25);
    await nothingIsLeft();
  });

  it.each([
    ['says so', { 'content-length': String(fiftyMegabytes + 1) }],
    ['does not say so', undefined],
  ])('that is larger than may be is refused when it %s', async (_, headers) => {
    await using shop = await startRoutes([take]);
    took.length = 0;
    let status = 0;
    if (headers) {
      const { socket, heard } = speak(shop.running.url.port, opening.replace('1000000', headers['content-length']));
      await once(socket, 'close');
      status = Number(heard.text.split(' ')[1]);
    } else ({ status } = await shop.request('/take', post(bodyOf(fiftyMegabytes + piece.length))));

    expect(status).toBe(413);
    expect(took).toEqual([]);
    await nothingIsLeft();
  });

  it('whose client goes away in the middle leaves nothing, and its route never begins', async () => {
    await using shop = await startRoutes([take]);
    took.length = 0;
    const { socket } = speak(shop.running.url.port, opening);
    await once(socket, 'connect');

    socket.end();

    await eventually(() => {
      expect(shop.lines).toMatchObject([{ route: 'POST /take' }]);
    });
    expect(took).toEqual([]);
    await nothingIsLeft();
  });

  it('that comes to a halt is given up', async () => {
    await using shop = await startRoutes([take], { bounds: { stallMs: 200 } });
    const { socket, heard } = speak(shop.running.url.port, opening);

    await once(socket, 'close');

    expect(heard.text).toMatch(/^HTTP\/1.1 408 [\s\S]*REQUEST_TIMEOUT/);
    expect(shop.lines).toMatchObject([{ status: 408, code: 'REQUEST_TIMEOUT' }]);
  });

  it('is not read of who may not send it', async () => {
    const guarded = route({ method: 'POST', path: '/take', access: forViewer(), body: file }, () =>
      Promise.resolve({ status: 204 }),
    );
    await using shop = await startRoutes([guarded]);
    const { socket, heard } = speak(shop.running.url.port, opening);

    await once(socket, 'close');

    expect(heard.text).toMatch(/^HTTP\/1.1 401 /);
  });

  it('waits for its turn when there are others, and not for long', async () => {
    await using shop = await startRoutes([take], { bounds: { long: { running: 1, waiting: 1, waitMs: 50 } } });
    const { socket } = speak(shop.running.url.port, opening);
    await once(socket, 'connect');

    await eventually(async () => {
      const other = await shop.request('/take', post('x'));
      expect([other.status, other.headers.get('retry-after')]).toEqual([503, '1']);
    });
    socket.destroy();
    await eventually(async () => {
      expect((await shop.request('/take', post('x'))).status).toBe(200);
    });
  });

  it('of a user whose token is revoked meanwhile is given up', async () => {
    const ada = { id: uuidv7() };
    const guarded = route({ method: 'POST', path: '/take', access: forViewer(), body: file }, () =>
      Promise.resolve({ status: 204 }),
    );
    await using shop = await startRoutes([guarded]);
    const revoking = bodyOf(fiftyMegabytes, (sent) => {
      if (sent === 10 * piece.length) shop.revoke({ userId: ada.id, sessionId: null });
    });

    const answer = await shop.request('/take', post(revoking), ada).catch(() => undefined);

    expect([401, undefined]).toContain(answer?.status);
    expect(shop.lines).toMatchObject([{ status: 401, code: 'TOKEN_REVOKED' }]);
  });
});
