import type { SignInFault } from '@agora/kit-ui';

export interface Grant {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
}

interface SessionAnswer {
  readonly grant?: Grant | null;
  readonly challenge?: string;
  readonly url?: string;
  readonly userErrors?: readonly SignInFault[];
}

/** Asks the router for the session of this browser. */
export async function askSession(
  path: string,
  method: string,
  body: unknown = {},
  token?: string,
): Promise<SessionAnswer> {
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
    // Who signs out and leaves at once has signed out.
    keepalive: true,
  });
  if (!response.ok) throw new Error(`the session was answered with ${String(response.status)}`);
  return (await response.json()) as SessionAnswer;
}
