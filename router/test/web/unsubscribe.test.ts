import { createServer, type Server } from 'node:http';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { expect, it } from 'vitest';
import { sendError } from '../../src/http/send/send.ts';
import { answerOneClick, oneClickPath } from '../../src/web/unsubscribe/answer-one-click.ts';
import { nobody } from './start-session.ts';

const link = `${oneClickPath}?token=stops-mails`;
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const click = 'List-Unsubscribe=One-Click';

it('stops mails for who sends what stands in the link, with one click and without a session', async () => {
  await using shop = await startUnsubscribing({ userErrors: [] });
  const parts = new FormData();
  parts.set('List-Unsubscribe', 'One-Click');

  const answers = [
    await shop.ask(link, { method: 'POST', headers: form, body: click }),
    await shop.ask(link, { method: 'POST', body: parts }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers[0]?.headers.get('cache-control')).toBe('no-store');
  expect(answers[0]?.headers.getSetCookie()).toEqual([]);
  expect(shop.asked).toEqual([{ token: 'stops-mails' }, { token: 'stops-mails' }]);
});

it('shows whoever opens the link the page that asks first, and stops nothing', async () => {
  await using shop = await startUnsubscribing({ userErrors: [] });

  const answer = await shop.ask(link, { redirect: 'manual' });

  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/unsubscribe#token=stops-mails');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(shop.asked).toEqual([]);
});

it('takes nothing but that click', async () => {
  await using shop = await startUnsubscribing({ userErrors: [] });
  const statusOf = async (init: RequestInit) => (await shop.ask(link, init)).status;

  expect(await statusOf({ method: 'POST' })).toBe(400);
  expect(await statusOf({ method: 'POST', headers: form, body: 'List-Unsubscribe=Perhaps' })).toBe(400);
  expect(await statusOf({ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).toBe(400);
  expect(await statusOf({ method: 'POST', headers: form, body: `${click}&more=${'x'.repeat(5_000)}` })).toBe(413);
  expect(await statusOf({ method: 'PUT', headers: form, body: click })).toBe(405);
  expect(shop.asked).toEqual([]);
});

it.each([
  [{ userErrors: [{ code: 'INVALID_TOKEN', message: 'Not ours.' }] }, 400, null],
  [{ userErrors: [{ code: 'TOO_MANY_ATTEMPTS', message: 'Wait.', retryAfterSeconds: 40 }] }, 429, '40'],
  [null, 503, null],
])('says what keeps mails from being stopped: %j', async (payload, status, retryAfter) => {
  await using shop = await startUnsubscribing(payload);

  const answer = await shop.ask(link, { method: 'POST', headers: form, body: click });

  expect(answer.status).toBe(status);
  expect(answer.headers.get('retry-after')).toBe(retryAfter);
});

/** The way of mailboxes over a graph that answers so. */
async function startUnsubscribing(payload: unknown) {
  const asked: unknown[] = [];
  const server: Server = createServer((request, response) => {
    answerOneClick(request, response, {
      openContext: () => Promise.resolve(nobody),
      run({ variables }) {
        asked.push(variables['input']);
        const text = JSON.stringify({ data: { payload } });
        return Promise.resolve({ kind: 'complete', text, status: 200, wasRun: true, headers: {} });
      },
    }).catch((error: unknown) => {
      sendError(response, error instanceof GraphQLError ? error : new GraphQLError(String(error)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    asked,
    ask: (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init),
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
