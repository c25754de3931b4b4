import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { routerError } from '../../errors/router-error.ts';
import { sendJson } from '../../http/send/send.ts';
import { readActing } from './acting-grant.ts';
import { readAs } from './read-as.ts';
import { noActingCookie } from './session-cookies.ts';
import { actingEndMutation } from './session-operations.ts';

const form = z.object({ impersonationId: z.string() });

interface Asked {
  /** Of the cookie. */
  readonly token: string | undefined;
  readonly body: Buffer;
  readonly ask: (mutation: string, input: unknown) => Promise<unknown>;
  readonly isSecure: boolean;
}

/**
 * For a tab in which somebody of the staff acts as a customer: `POST` gives its access token again after the page was loaded anew, `DELETE` ends the
 * acting, with an access token of who acts.
 */
export async function answerActing(
  { method }: IncomingMessage,
  response: ServerResponse,
  { token, body, ask, isSecure }: Asked,
): Promise<void> {
  const { impersonationId } = readAs(form, body);
  const kept = readActing(token);
  // Another tab may have begun to act as somebody else since.
  const isKept = kept?.impersonationId === impersonationId;
  switch (method) {
    case 'POST':
      sendJson(response, 200, { grant: isKept ? kept : null, userErrors: [] });
      return;
    case 'DELETE':
      if (isKept) response.setHeader('set-cookie', noActingCookie(isSecure));
      await ask(actingEndMutation, { impersonationId });
      sendJson(response, 200, { grant: null, userErrors: [] });
      return;
    default:
      throw routerError('METHOD_NOT_ALLOWED', 'Acting goes on by POST, and ends by DELETE.');
  }
}
