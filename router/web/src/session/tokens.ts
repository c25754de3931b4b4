import { type NewAccount, newKey, type SignInFault } from '@agora/kit-ui';

/** Holds the access token, in memory alone; the refresh token is in a cookie that no script can read. */
export interface Tokens {
  /** A token that is good for a while yet; nothing for a guest. */
  readonly current: () => Promise<string | undefined>;
  readonly signIn: (email: string, password: string) => Promise<SignInFault | undefined>;
  readonly completeSignIn: (challenge: string, code: string) => Promise<SignInFault | undefined>;
  readonly signUp: (account: NewAccount) => Promise<SignInFault | undefined>;
  readonly signOut: () => Promise<void>;
  /** Whether there is a session, once that is known. */
  readonly state: () => TokenState;
  readonly onChange: (listener: () => void) => () => void;
}

interface TokenState {
  readonly status: 'unknown' | 'guest' | 'known';
  readonly roles: readonly string[];
}

interface Grant {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
}

interface SessionAnswer {
  readonly grant?: Grant | null;
  readonly challenge?: string;
  readonly userErrors?: readonly SignInFault[];
}

/** A token is replaced this long before it runs out. */
const marginMs = 30_000;

export function createTokens(): Tokens {
  let grant: Grant | undefined;
  let state: TokenState = { status: 'unknown', roles: [] };
  let renewal: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  const take = (given: Grant | null | undefined) => {
    grant = given ?? undefined;
    state = grant ? { status: 'known', roles: rolesOf(grant.accessToken) } : { status: 'guest', roles: [] };
    for (const listener of listeners) listener();
  };
  // A refresh token works once: tabs take turns, each with the cookie that the one before it got.
  const renew = () =>
    navigator.locks.request('agora-session', async () => {
      const answer = await ask('/session/refresh', 'POST').catch(() => undefined);
      // Without an answer nobody knows; whoever was known stays so until a token is needed again.
      if (answer) take(answer.grant);
      else if (state.status === 'unknown') take(undefined);
    });
  const renewOnce = () => (renewal ??= renew().finally(() => (renewal = undefined)));

  const enter = async (path: string, body: unknown): Promise<SignInFault | undefined> => {
    const answer = await ask(path, 'POST', body).catch(() => undefined);
    if (!answer) return { message: 'Nobody can sign in at the moment. Please try again.' };
    const { challenge, userErrors } = answer;
    if (!answer.grant) {
      const fault = userErrors?.[0] ?? { message: 'That did not work. Please try again.' };
      return challenge === undefined ? fault : { ...fault, challenge };
    }
    take(answer.grant);
    return undefined;
  };

  return {
    async current() {
      if (state.status === 'unknown') await renewOnce();
      else if (grant && Date.parse(grant.accessTokenExpiresAt) - Date.now() < marginMs) await renewOnce();
      return grant?.accessToken;
    },
    signIn: (email, password) => enter('/session', { email, password }),
    completeSignIn: (challenge, code) => enter('/session/complete', { challenge, code }),
    signUp: (account) => enter('/session/register', { ...account, idempotencyKey: newKey() }),
    async signOut() {
      await ask('/session', 'DELETE').catch(() => undefined);
      take(undefined);
    },
    state: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function ask(path: string, method: string, body: unknown = {}): Promise<SessionAnswer> {
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`the session was answered with ${String(response.status)}`);
  return (await response.json()) as SessionAnswer;
}

/** For what a console shows alone: the graph looks at the signature. */
function rolesOf(token: string): readonly string[] {
  const [, payload = ''] = token.split('.');
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as {
    readonly roles?: readonly string[];
  };
  return claims.roles ?? [];
}
