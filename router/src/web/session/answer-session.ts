import type { IncomingMessage, ServerResponse } from 'node:http';
import { routerError } from '../../errors/router-error.ts';
import { pathOf } from '../../http/read/path-of.ts';
import { readBytes } from '../../http/read/read-bytes.ts';
import { sendJson } from '../../http/send/send.ts';
import { type OwnMutations, runOwnMutation } from '../run-own-mutation.ts';
import { readAs } from './read-as.ts';
import { refuseForeignPage } from './refuse-foreign-page.ts';
import { answerActing } from './answer-acting.ts';
import {
  noActingCookie,
  noFlowCookie,
  noSessionCookie,
  readSessionCookies,
  sessionCookies,
  sessionPath,
} from './session-cookies.ts';
import {
  actAsPath,
  logoutMutation,
  refreshMutation,
  returningPaths,
  sessionAnswer,
  sessionEntries,
  type SessionPayload,
} from './session-operations.ts';

export interface SessionOptions extends OwnMutations {
  /** Cookies go over TLS alone. */
  readonly isSecure: boolean;
}

/** A password has at most 200 characters, an address not many more, and what a provider sends back 8,000. */
const bodyBytes = 12 * 1024;
const entries = new Map(Object.entries(sessionEntries).map(([below, entry]) => [sessionPath + below, entry]));
const refreshPath = `${sessionPath}/refresh`;
const actingPath = `${sessionPath}/acting`;

export function isSessionPath(path: string): boolean {
  return entries.has(path) || path === refreshPath || path === actingPath;
}

/**
 * The session of a browser: `POST /session` logs in, and so do registration, a verified address and another password at their paths below it;
 * `POST /session/refresh` gives an access token, `DELETE /session` logs out. `POST /session/acting` gives the access token of a tab in
 * which staff act as a customer, `DELETE` ends that. The refresh token is in a cookie that only these see, so that no
 * script of a page can take it away. Throws coded errors.
 */
export async function answerSession(
  request: IncomingMessage,
  response: ServerResponse,
  options: SessionOptions,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  refuseForeignPage(request.headers);
  const path = pathOf(request);
  const body = await readBytes(request, bodyBytes);
  const { refreshToken, deviceToken, flowToken, actingToken } = readSessionCookies(request);
  const ask = (mutation: string, input: unknown) => runSession(request, response, options, mutation, input);

  if (request.method === 'DELETE' && path === sessionPath) {
    if (refreshToken) await ask(logoutMutation, { refreshToken });
    end(response, options, [], [noActingCookie(options.isSecure)]);
    return;
  }
  if (path === actingPath) {
    await answerActing(request, response, { token: actingToken, body, ask, isSecure: options.isSecure });
    return;
  }
  if (request.method !== 'POST') throw routerError('METHOD_NOT_ALLOWED', 'A session is asked for by POST.');
  const entry = entries.get(path);
  if (entry) {
    const device = path === sessionPath && deviceToken ? { deviceToken } : {};
    const isReturn = returningPaths.includes(path.slice(sessionPath.length));
    const flow = isReturn ? { flowToken: flowToken ?? '' } : {};
    const payload = await ask(entry.mutation, { ...readAs(entry.given, body), ...device, ...flow });
    const acting = path === sessionPath + actAsPath ? { actingToken: payload.accessToken } : {};
    const ended = isReturn ? [noFlowCookie(options.isSecure)] : [];
    grant(response, options, payload, [...sessionCookies(acting, options.isSecure), ...ended]);
    return;
  }
  if (!refreshToken) {
    end(response, options, []);
    return;
  }
  const payload = await ask(refreshMutation, { refreshToken });
  if (payload.accessToken) grant(response, options, payload);
  else end(response, options, payload.userErrors);
}

function grant(
  response: ServerResponse,
  { isSecure }: SessionOptions,
  payload: SessionPayload,
  others: readonly string[] = [],
): void {
  const { accessToken, accessTokenExpiresAt, challenge, url, userErrors } = payload;
  const cookies = [...sessionCookies(payload, isSecure), ...others];
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  sendJson(response, 200, {
    grant: accessToken ? { accessToken, accessTokenExpiresAt } : null,
    ...(challenge && { challenge: challenge.token }),
    ...(url && { url }),
    userErrors,
  });
}

function end(
  response: ServerResponse,
  { isSecure }: SessionOptions,
  userErrors: SessionPayload['userErrors'],
  others: readonly string[] = [],
): void {
  response.setHeader('set-cookie', [...noSessionCookie(isSecure), ...others]);
  sendJson(response, 200, { grant: null, userErrors });
}

async function runSession(
  request: IncomingMessage,
  response: ServerResponse,
  options: SessionOptions,
  query: string,
  input: unknown,
): Promise<SessionPayload> {
  const answer = await runOwnMutation(request, response, options, { query, input });
  const payload = sessionAnswer.safeParse(answer).data?.data?.payload;
  if (!payload) throw routerError('SERVICE_UNAVAILABLE', 'Nobody can be logged in or out at the moment.');
  return payload;
}
