import { reviewRejected } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mutate } from '../../src/idempotency/mutate.ts';
import { forEveryone, forSender, forViewer } from '../../src/routes/access.ts';
import { noBody, rawBody } from '../../src/routes/body.ts';
import { route } from '../../src/routes/route.ts';
import { jsonAnswer } from '../../src/routes/route-answer.ts';
import { RouteError } from '../../src/routes/route-error.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { signTestToken } from '../../src/testing/test-keys.ts';
import { type Context, startRoutes } from './start-routes.ts';

const ada = { id: uuidv7() };
const text = rawBody({ types: ['text/plain'], maxBytes: 100 });

const notes = route(
  { method: 'GET', path: '/notes', access: forEveryone, body: noBody },
  async (_, { stores }: Context) => jsonAnswer(200, await stores.notes.texts()),
);
const add = route(
  {
    method: 'POST',
    path: '/notes/:subject',
    access: forViewer('note:write', 'note:write:any'),
    params: z.object({ subject: z.uuid() }),
    query: z.object({ fails: z.stringbool().default(false) }),
    body: text,
  },
  async ({ params, query, caller, body }, { transact }: Context) => {
    await transact(async (work) => {
      await work.notes.add(params.subject, body.toString());
      const about = { reviewId: params.subject, productId: caller.id, authorId: caller.id, rating: 1 };
      await work.emit(reviewRejected.draft({ ...about, reason: body.toString() }));
      if (query.fails) throw new RouteError(409, 'NOTE_FAILED', 'It fails as asked.', { more: { asked: true } });
    });
    return { status: 201, headers: { location: `/notes/${params.subject}` } };
  },
);

const post = (body: string | Uint8Array, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body,
});
const writer = { ...ada, scopes: ['note:write'] };

describe('a route that writes', () => {
  it('writes and tells in one transaction, of which a refusal leaves nothing', async () => {
    await using shop = await startRoutes([add]);
    const subject = uuidv7();

    const refused = await shop.request(`/notes/${subject}?fails=true`, post('one'), writer);
    const done = await shop.request(`/notes/${subject}`, post('two'), writer);

    expect(refused.status).toBe(409);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused.json()).toEqual({
      title: 'Conflict',
      status: 409,
      code: 'NOTE_FAILED',
      detail: 'It fails as asked.',
      asked: true,
    });
    expect([done.status, done.headers.get('location')]).toEqual([201, `/notes/${subject}`]);
    expect(await shop.texts()).toEqual(['two']);
    expect(await shop.emitted(reviewRejected)).toMatchObject([{ reason: 'two' }]);
  });

  it('does a thing once for each key that a client sends, and answers a repetition as the first', async () => {
    const once = route(
      { method: 'POST', path: '/once', access: forViewer(), body: text },
      async ({ headers, caller, body }, context: Context) => {
        const idempotencyKey = z.string().parse(headers['idempotency-key']);
        return mutate(context, {
          operation: 'POST /once',
          caller: caller.id,
          input: { idempotencyKey, text: body.toString() },
          async decide(work): Promise<{ readonly refused?: never; readonly id: string }> {
            await work.notes.add(caller.id, body.toString());
            return { id: uuidv7() };
          },
          answer: (outcome) => jsonAnswer(201, outcome),
          refuse: ({ refused }) => {
            throw new RouteError(422, refused, 'The key was used for something else.');
          },
        });
      },
    );
    await using shop = await startRoutes([once]);
    const send = (body: string) => shop.request('/once', post(body, { 'idempotency-key': 'k' }), ada);

    const [first, second] = await Promise.all([send('one'), send('one')]);
    const other = await send('two');

    expect(await first.text()).toBe(await second.text());
    expect([other.status, await other.json()]).toMatchObject([422, { code: 'IDEMPOTENCY_CONFLICT' }]);
    expect(await shop.texts()).toEqual(['one']);
  });

  it('undoes what nobody waits for any more', async () => {
    const begun = Promise.withResolvers<AbortSignal>();
    const slow = route(
      { method: 'POST', path: '/slow', access: forEveryone, body: noBody },
      async (_, { transact, signal }: Context) => {
        await transact(async (work) => {
          await work.notes.add(uuidv7(), 'slow');
          begun.resolve(signal);
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
        });
        return { status: 204 };
      },
    );
    await using shop = await startRoutes([slow]);
    const client = new AbortController();
    const asked = shop.request('/slow', { method: 'POST', signal: client.signal });
    asked.catch(() => undefined);
    await begun.promise;

    client.abort();

    await eventually(async () => {
      expect(shop.lines).toMatchObject([{ msg: 'a client went away before it was answered', route: 'POST /slow' }]);
      expect(await shop.texts()).toEqual([]);
    });
  });
});

describe('what a route does not declare is refused', () => {
  const subject = uuidv7();
  const path = `/notes/${subject}`;

  it('before anything is read or done', async () => {
    await using shop = await startRoutes([notes, add]);
    const cases: readonly (readonly [string, string, RequestInit, typeof ada | undefined, number, string])[] = [
      ['a guest', path, post('x'), undefined, 401, 'UNAUTHENTICATED'],
      ['a token that is none', path, post('x', { authorization: 'Bearer abc' }), undefined, 401, 'UNAUTHENTICATED'],
      ['a user without its scope', path, post('x'), ada, 403, 'FORBIDDEN'],
      ['another method', path, { method: 'PUT' }, writer, 405, 'METHOD_NOT_ALLOWED'],
      ['another type', path, post('x', { 'content-type': 'text/html' }), writer, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['no type', path, { method: 'POST', body: new Uint8Array(1) }, writer, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['a compressed body', path, post('x', { 'content-encoding': 'gzip' }), writer, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['more than it takes', path, post('x'.repeat(101)), writer, 413, 'PAYLOAD_TOO_LARGE'],
      ['a body where there is none', '/notes', { method: 'POST', body: 'x' }, writer, 405, 'METHOD_NOT_ALLOWED'],
      ['a part of its path that does not fit', '/notes/mine', post('x'), writer, 404, 'NOT_FOUND'],
      ['a part that cannot be read', '/notes/%E0%A4%A', post('x'), writer, 404, 'NOT_FOUND'],
      ['a question that does not fit', `${path}?fails=perhaps`, post('x'), writer, 400, 'BAD_USER_INPUT'],
      ['another path', '/note', {}, writer, 404, 'NOT_FOUND'],
      ['a path that goes on', `${path}/`, post('x'), writer, 404, 'NOT_FOUND'],
    ];

    for (const [name, asked, init, viewer, status, code] of cases) {
      shop.lines.length = 0;

      const answer = await shop.request(asked, init, viewer);

      const type = answer.headers.get('content-type');
      expect([name, answer.status, type]).toEqual([name, status, 'application/problem+json']);
      expect(await answer.json()).toMatchObject({ status, code });
      expect(shop.lines).toMatchObject([{ level: 30, status, code }]);
    }
    expect(await shop.texts()).toEqual([]);
  });

  it('says which methods there are, and answers HEAD like GET', async () => {
    await using shop = await startRoutes([notes]);

    const put = await shop.request('/notes', { method: 'PUT' });
    const head = await shop.request('/notes', { method: 'HEAD' });

    expect(put.headers.get('allow')).toBe('GET');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('a body that does not say how long it is, and is longer than may be', async () => {
    await using shop = await startRoutes([add]);
    const chunks = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(60));
      },
    });

    const answer = await shop.request(`/notes/${subject}`, { ...post(''), body: chunks, duplex: 'half' }, writer);

    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'PAYLOAD_TOO_LARGE' }]);
  });

  it('a token that was revoked', async () => {
    const token = await signTestToken({ roles: [], ...writer });
    await using shop = await startRoutes([add]);
    shop.revoke({ userId: ada.id, sessionId: null });

    const answer = await shop.request(`/notes/${subject}`, post('x', { authorization: `Bearer ${token}` }));

    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'TOKEN_REVOKED' }]);
  });

  it('everyone where signatures are wanted and there is no secret', async () => {
    const signed = route({ method: 'POST', path: '/signed', access: forSender(() => []), body: text }, () =>
      Promise.resolve({ status: 204 }),
    );
    await using shop = await startRoutes([signed]);
    const headers = {
      'webhook-id': 'm',
      'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
      'webhook-signature': 'v1,',
    };

    const answer = await shop.request('/signed', post('x', headers));

    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'SIGNATURE_INVALID' }]);
  });

  it.each([
    ['two that would answer the same', [add, { ...add, path: '/notes/:other' }]],
    ["the kit's own path", [{ ...notes, path: '/health' }]],
    ['a path that is none', [{ ...notes, path: 'notes' }]],
  ])('at start: %s', async (_, routes) => {
    await expect(startRoutes(routes)).rejects.toThrow(TypeError);
  });
});
