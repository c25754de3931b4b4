import { once } from 'node:events';
import { connect } from 'node:net';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inChunks } from '../../src/database/in-chunks.ts';
import type { Queryable } from '../../src/database/database.ts';
import { forEveryone, forViewer } from '../../src/routes/access.ts';
import { noBody } from '../../src/routes/body.ts';
import { route, type RouteContext } from '../../src/routes/route.ts';
import { defineSubgraph } from '../../src/subgraph/define-subgraph.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { defaultBounds, type RouteBounds } from '../../src/subgraph/service-bounds.ts';
import { fixture, type Settings } from '../fixture/src/subgraph.ts';
import { liveMegabytes } from './live-megabytes.ts';

const rowBytes = 1_000;
const fiftyMegabytes = 50_000;
const hundredMegabytes = 100_000;

/** Rows of a kilobyte, made by the database. */
const stores = (db: Queryable) => ({
  ...fixture.stores(db),
  rows: (count: number) =>
    inChunks(db, {
      query: sql`select repeat('x', ${sql.raw(String(rowBytes))}) as text from generate_series(1, ${sql.raw(String(count))})`,
      row: z.object({ text: z.string() }),
    }),
});
type Stores = ReturnType<typeof stores>;
type Context = RouteContext<Stores, Settings>;

const made = { chunks: 0, ended: 0 };

const rows = (count: number, options: { readonly failsAfter?: number } = {}) =>
  route({ method: 'GET', path: '/rows', access: forEveryone, body: noBody, isStreamed: true }, (_, __: Context) => {
    made.chunks = 0;
    made.ended = 0;
    return Promise.resolve({
      status: 200,
      headers: { 'content-type': 'text/plain' },
      stream: async function* (given: Stores) {
        try {
          for await (const chunk of given.rows(count)) {
            if (made.chunks === options.failsAfter) throw new Error('out of paper');
            made.chunks += 1;
            yield chunk.map(({ text }) => text).join('');
          }
        } finally {
          made.ended += 1;
        }
      },
    });
  });

type OwnRoute = ReturnType<typeof rows>;

async function start(routes: readonly OwnRoute[], bounds: Partial<RouteBounds> = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('review', 'info', { write: (line) => lines.push(JSON.parse(line)) });
  const definition = defineSubgraph<Stores, Settings>({ ...fixture, stores, routes });
  const shop = await startTestSubgraph(
    definition,
    { failingNames: new Set<string>() },
    { log, bounds: { ...defaultBounds, routes: { ...defaultBounds.routes, ...bounds } } },
  );
  lines.length = 0;
  const openTransactions = async () => {
    const [found] = await shop.running.database.db.execute<{ count: number }>(
      sql`select count(*)::int as count from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
    );
    return found?.count;
  };
  return Object.assign(shop, { lines, openTransactions });
}

/** A client that reads nothing unless told. */
function ask(port: string) {
  made.chunks = 0;
  made.ended = 0;
  const socket = connect({ port: Number(port), host: '127.0.0.1' });
  socket.pause();
  socket.on('error', () => undefined);
  socket.write('GET /rows HTTP/1.1\r\nhost: localhost\r\n\r\n');
  return socket;
}

describe('a streamed answer', () => {
  it('of 100 MB from the database is never in memory as a whole', async () => {
    await using shop = await start([rows(hundredMegabytes)]);
    await (await shop.request('/rows', { method: 'HEAD' })).text();
    const before = liveMegabytes();
    let most = 0;
    let bytes = 0;
    let measured = 0;

    const answer = await shop.request('/rows');
    for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes - measured < 5_000_000) continue;
      measured = bytes;
      most = Math.max(most, liveMegabytes());
    }

    expect(bytes).toBe(hundredMegabytes * rowBytes);
    expect(most - before).toBeLessThan(40);
  });

  it('waits for its client, and goes on', async () => {
    await using shop = await start([rows(fiftyMegabytes)]);
    const socket = ask(shop.running.url.port);
    const state = { last: -1 };
    await eventually(() => {
      const { last } = state;
      state.last = made.chunks;
      expect([made.chunks > 0, made.chunks]).toEqual([true, last]);
    });

    const whileNobodyRead = made.chunks;
    socket.resume();

    expect(whileNobodyRead).toBeLessThan(60);
    await eventually(() => {
      expect(made).toEqual({ chunks: 100, ended: 1 });
    });
    socket.destroy();
  });

  it('ends with its client', async () => {
    await using shop = await start([rows(fiftyMegabytes)]);
    const socket = ask(shop.running.url.port);
    await eventually(() => {
      expect(made.chunks).toBeGreaterThan(0);
    });

    socket.destroy();

    await eventually(async () => {
      expect(made.ended).toBe(1);
      expect(await shop.openTransactions()).toBe(0);
    });
    expect(made.chunks).toBeLessThan(60);
    expect(shop.lines).toMatchObject([{ msg: 'a client went away before it was answered', route: 'GET /rows' }]);
  });

  it('ends when its client takes nothing any more', async () => {
    await using shop = await start([rows(fiftyMegabytes)], { stallMs: 200 });
    const socket = ask(shop.running.url.port);

    await eventually(async () => {
      expect(made.ended).toBe(1);
      expect(await shop.openTransactions()).toBe(0);
      expect(shop.lines).toMatchObject([{ code: 'REQUEST_TIMEOUT', route: 'GET /rows' }]);
    });
    socket.destroy();
  });

  it('that fails before it begins says why, and one that fails later breaks off', async () => {
    await using atOnce = await start([rows(1_000, { failsAfter: 0 })]);
    await using later = await start([rows(2_000, { failsAfter: 2 })]);

    const told = await atOnce.request('/rows');
    const broken = await later.request('/rows');

    expect([told.status, await told.json()]).toMatchObject([500, { code: 'INTERNAL_SERVER_ERROR' }]);
    expect(broken.status).toBe(200);
    await expect(broken.text()).rejects.toThrow();
    expect(later.lines).toMatchObject([{ level: 50, msg: 'a request failed', route: 'GET /rows' }]);
  });

  it('of nothing is an empty one, and its head alone is answered without its rows', async () => {
    await using shop = await start([rows(0)]);
    const empty = await shop.request('/rows');
    made.ended = 0;
    const head = await shop.request('/rows', { method: 'HEAD' });

    expect([empty.status, await empty.text()]).toEqual([200, '']);
    expect([head.status, made.ended]).toEqual([200, 0]);
  });

  it('shows the database as it was when it began', async () => {
    const begun = Promise.withResolvers<undefined>();
    const goOn = Promise.withResolvers<undefined>();
    const twice = route(
      { method: 'GET', path: '/twice', access: forEveryone, body: noBody, isStreamed: true },
      (_, __: Context) =>
        Promise.resolve({
          status: 200,
          stream: async function* ({ notes }: Stores) {
            yield String((await notes.texts()).length);
            begun.resolve(undefined);
            await goOn.promise;
            yield String((await notes.texts()).length);
          },
        }),
    );
    await using shop = await start([twice]);
    const answer = await shop.request('/twice');
    await begun.promise;
    await shop.given(({ notes }) => notes.add(uuidv7(), 'meanwhile'));
    goOn.resolve(undefined);

    expect(await answer.text()).toBe('00');
  });

  it('to a user whose token is revoked meanwhile breaks off', async () => {
    const ada = { id: uuidv7() };
    const begun = Promise.withResolvers<undefined>();
    const endless = route(
      { method: 'GET', path: '/endless', access: forViewer(), body: noBody, isStreamed: true },
      (_, { signal }: Context) =>
        Promise.resolve({
          status: 200,
          stream: async function* () {
            yield 'begun';
            begun.resolve(undefined);
            await once(signal, 'abort');
            yield 'more';
          },
        }),
    );
    await using shop = await start([endless]);
    const answer = await shop.request('/endless', {}, ada);
    await begun.promise;

    shop.revoke({ userId: ada.id, sessionId: null });

    await expect(answer.text()).rejects.toThrow();
    expect(shop.lines).toMatchObject([{ code: 'TOKEN_REVOKED' }]);
  });
});
