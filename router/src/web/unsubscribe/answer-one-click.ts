import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { routerError } from '../../errors/router-error.ts';
import { readBytes } from '../../http/read/read-bytes.ts';
import { sendJson } from '../../http/send/send.ts';
import { type OwnMutations, runOwnMutation } from '../run-own-mutation.ts';

export const oneClickPath = '/unsubscribe/one-click';

export const oneClickMutation =
  'mutation UnsubscribeOneClick($input: UserMailUnsubscribeInput!) { payload: userMailUnsubscribe(input: $input) { userErrors { code message retryAfterSeconds } } }';

const payload = z.object({
  userErrors: z.array(z.object({ code: z.string(), message: z.string(), retryAfterSeconds: z.number().nullish() })),
});
const answered = z.object({ data: z.object({ payload: payload.nullable() }).nullish() });

/** What mailboxes send is some hundred bytes. */
const bodyBytes = 4 * 1024;

/**
 * Where the button of a mailbox leads that stops mails about offers (RFC 8058). It sends a POST without cookies and without anybody there to be
 * asked; the token of the link is all that it has. Whoever opens the link is shown the page that asks first. Throws coded errors.
 */
export async function answerOneClick(
  request: IncomingMessage,
  response: ServerResponse,
  mutations: OwnMutations,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('referrer-policy', 'no-referrer');
  const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('token') ?? '';
  if (request.method === 'GET' || request.method === 'HEAD') {
    response.writeHead(303, { location: `/unsubscribe#token=${encodeURIComponent(token)}` }).end();
    return;
  }
  if (request.method !== 'POST') throw routerError('METHOD_NOT_ALLOWED', 'Mails are stopped by POST.');
  const body = await readBytes(request, bodyBytes);
  if (!isOneClick(body, request.headers['content-type'])) {
    throw routerError('BAD_REQUEST', 'Send List-Unsubscribe=One-Click as a form.');
  }
  const answer = await runOwnMutation(request, response, mutations, { query: oneClickMutation, input: { token } });
  const errors = answered.safeParse(answer).data?.data?.payload?.userErrors;
  if (!errors) throw routerError('SERVICE_UNAVAILABLE', 'Mails cannot be stopped at the moment. Try again soon.');
  const [error] = errors;
  if (error?.code === 'TOO_MANY_ATTEMPTS') {
    response.setHeader('retry-after', (error.retryAfterSeconds ?? 1).toString());
    throw routerError('RATE_LIMITED', error.message);
  }
  if (error) throw routerError('BAD_REQUEST', error.message);
  sendJson(response, 200, { status: 'ok' });
}

/** As either kind of form, which is up to who sends it. */
function isOneClick(body: Buffer, contentType = ''): boolean {
  const text = body.toString();
  if (contentType.startsWith('multipart/form-data')) {
    return /name="List-Unsubscribe"(?:\r\n[^\r\n]+)*\r\n\r\nOne-Click\r\n/.test(text);
  }
  const isForm = contentType.startsWith('application/x-www-form-urlencoded');
  return isForm && new URLSearchParams(text).get('List-Unsubscribe') === 'One-Click';
}
