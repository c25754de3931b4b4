import { once } from 'node:events';
import { createServer } from 'node:net';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';

/** What PostgreSQL says to everyone while it recovers. */
function startingUp(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0');
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

it('asks a server that is recovering a few times a second, however much there is to do', async () => {
  let attempts = 0;
  const tenth = Promise.withResolvers<number>();
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      if (++attempts === 10) tenth.resolve(performance.now());
      socket.end(startingUp());
    });
  }).listen(0, '127.0.0.1');
  await using _ = server;
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await using database = openDatabase({ url: `postgres://shop:secret@127.0.0.1:${port}/shop`, connections: 2 });
  const [asked, started] = [new AbortController(), performance.now()];

  const asking = Array.from({ length: 4 }, async () => {
    const codes = new Set<unknown>();
    while (!asked.signal.aborted) {
      await database.db.execute(sql`select 1`).catch((error: unknown) => codes.add(codeOf(error)));
    }
    return [...codes];
  });
  const tookMs = (await tenth.promise) - started;
  asked.abort();
  const codes = await Promise.all(asking);

  expect(codes.flat()).toEqual(codes.map(() => '57P03'));
  // Rounds of two, with pauses of 50, 100, 200 and 400 ms at least.
  expect(tookMs).toBeGreaterThan(400);
});

function codeOf(error: unknown): unknown {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : cause;
}
