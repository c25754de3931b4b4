import { z } from 'zod';

const claims = z.object({ sid: z.string(), exp: z.number() });

/** The access token of somebody who acts as a customer, for the page that does. */
interface ActingGrant {
  readonly impersonationId: string;
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
}

/**
 * What the cookie of acting holds; nothing once it has run out. Nobody is believed by it: whether its signature is good, and whether it was taken
 * back, the graph says each time that it is used.
 */
export function readActing(token: string | undefined, now = Date.now()): ActingGrant | undefined {
  const payload = claims.safeParse(payloadOf(token));
  if (token === undefined || !payload.success) return undefined;
  const { sid, exp } = payload.data;
  if (exp * 1000 <= now) return undefined;
  return { impersonationId: sid, accessToken: token, accessTokenExpiresAt: new Date(exp * 1000).toISOString() };
}

function payloadOf(token = ''): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  } catch {
    return undefined;
  }
}
