import { type NewAccount, newKey, paths, type ProviderAnswer, type SignInFault } from '@agora/kit-ui';
import { goActing, leaveActing, readActing } from './acting.ts';
import { askSession as ask, type Grant } from './ask-session.ts';
import { ownerOf } from './owner-of.ts';

/** Holds the access token, in memory alone; the refresh token is in a cookie that no script can read. */
export interface Tokens {
  /** A token that is good for a while yet; nothing for a guest. */
  readonly current: () => Promise<string | undefined>;
  readonly signIn: (email: string, password: string) => Promise<SignInFault | undefined>;
  readonly completeSignIn: (challenge: string, code: string) => Promise<SignInFault | undefined>;
  readonly signInWithPasskey: (credential: string) => Promise<SignInFault | undefined>;
  /** Where the browser is sent to sign in with a provider; with a password, to connect it with the account. */
  readonly askProvider: (provider: string, password?: string) => Promise<ProviderAnswer>;
  /** What the browser came back from a provider with. */
  readonly returnFromProvider: (provider: string, parameters: string) => Promise<SignInFault | undefined>;
  readonly signUp: (account: NewAccount) => Promise<SignInFault | undefined>;
  readonly verifyEmail: (token: string, password: string | undefined) => Promise<SignInFault | undefined>;
  readonly changePassword: (currentPassword: string, newPassword: string) => Promise<SignInFault | undefined>;
  readonly resetPassword: (token: string, newPassword: string) => Promise<SignInFault | undefined>;
  readonly signOut: () => Promise<void>;
  /** Leads to the front page as a customer, in this tab alone. */
  readonly actAs: (userId: string, reason: string) => Promise<SignInFault | undefined>;
  /** Leads back to where that began. */
  readonly endActing: () => Promise<void>;
  /** Another token in the place of one that was taken back: whether somebody is signed in still. */
  readonly renew: () => Promise<boolean>;
  /** Whether there is a session, once that is known. */
  readonly state: () => TokenState;
  readonly onChange: (listener: () => void) => () => void;
}

interface TokenState {
  readonly status: 'unknown' | 'guest' | 'known';
  readonly userId?: string | undefined;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** Whether it is staff who act as the user. */
  readonly isActing: boolean;
}

const away: SignInFault = { message: 'This cannot be done at the moment. Please try again.' };

/** A token is replaced this long before it runs out. */
const marginMs = 30_000;

export function createTokens(): Tokens {
  let grant: Grant | undefined;
  let state: TokenState = { status: 'unknown', roles: [], scopes: [], isActing: false };
  let renewal: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const otherTabs = new BroadcastChannel('agora-session');
  const acting = readActing();
  let isLeaving = false;
  let ending: ReturnType<typeof setTimeout> | undefined;

  // What was begun as a customer is not finished as somebody else: another page is loaded, and nothing is asked meanwhile.
  const leave = (path: string) => {
    isLeaving = true;
    leaveActing(path);
  };
  const take = (given: Grant | null | undefined) => {
    if (isLeaving) return;
    if (acting) {
      clearTimeout(ending);
      if (!given) {
        leave(`${paths.consoleUser(acting.userId)}?acting=over`);
        return;
      }
      ending = setTimeout(() => take(undefined), Date.parse(given.accessTokenExpiresAt) - Date.now());
    }
    grant = given ?? undefined;
    const guest = { status: 'guest', roles: [], scopes: [], isActing: false } as const;
    state = grant ? { status: 'known', ...ownerOf(grant.accessToken) } : guest;
    for (const listener of listeners) listener();
  };
  // A refresh token works once: tabs take turns, each with the cookie that the one before it got.
  const renew = () =>
    navigator.locks.request('agora-session', async () => {
      const refresh = () => (acting ? ask('/session/acting', 'POST', acting) : ask('/session/refresh', 'POST'));
      // Where the answer alone was lost, the same is answered again.
      const answer = await refresh().catch(() => refresh().catch(() => undefined));
      // Without an answer nobody knows; whoever was known stays so until a token is needed again.
      if (answer) take(answer.grant);
      else if (state.status === 'unknown') take(undefined);
    });
  const renewOnce = () => (renewal ??= renew().finally(() => (renewal = undefined)));
  otherTabs.addEventListener('message', () => void renewOnce());

  const current = async () => {
    const margin = acting ? 0 : marginMs;
    if (state.status === 'unknown') await renewOnce();
    else if (grant && Date.parse(grant.accessTokenExpiresAt) - Date.now() < margin) await renewOnce();
    if (isLeaving) return new Promise<never>(() => undefined);
    return grant?.accessToken;
  };
  const enter = async (path: string, body: unknown, token?: string): Promise<SignInFault | undefined> => {
    const answer = await ask(path, 'POST', body, token).catch(() => undefined);
    if (!answer) return away;
    const { challenge, userErrors } = answer;
    const fault = userErrors?.[0];
    if (challenge !== undefined) return { message: 'A code is needed, too.', ...fault, challenge };
    if (fault) return fault;
    if (answer.grant) {
      take(answer.grant);
      otherTabs.postMessage('entered');
    }
    return undefined;
  };

  /** As who is signed in; with a token that is good for sure, as there is no asking again. */
  const enterAsOwner = async (path: string, body: unknown) => {
    await renewOnce();
    return enter(path, body, grant?.accessToken);
  };

  return {
    current,
    signIn: (email, password) => enter('/session', { email, password }),
    completeSignIn: (challenge, code) => enter('/session/complete', { challenge, code }),
    signInWithPasskey: (credential) => enter('/session/passkey', { credential }),
    async askProvider(provider, password) {
      const isLink = password !== undefined;
      if (isLink) await renewOnce();
      const path = isLink ? '/session/provider/link' : '/session/provider';
      const answer = await ask(path, 'POST', { provider, password }, grant?.accessToken).catch(() => undefined);
      return { url: answer?.url, fault: answer?.url === undefined ? (answer?.userErrors?.[0] ?? away) : undefined };
    },
    async returnFromProvider(provider, parameters) {
      await current();
      const body = { provider, parameters };
      return state.status === 'known'
        ? enter('/session/provider/link-complete', body, grant?.accessToken)
        : enter('/session/provider/complete', body);
    },
    signUp: (account) => enter('/session/register', { ...account, idempotencyKey: newKey() }),
    verifyEmail: (token, password) =>
      password === undefined
        ? enterAsOwner('/session/verify-email', { token })
        : enter('/session/verify-email', { token, password }),
    changePassword: (currentPassword, newPassword) =>
      enterAsOwner('/session/change-password', { currentPassword, newPassword }),
    resetPassword: (token, newPassword) => enter('/session/reset-password', { token, newPassword }),
    async signOut() {
      await ask('/session', 'DELETE').catch(() => undefined);
      otherTabs.postMessage('left');
      if (acting) leave(paths.home);
      else take(undefined);
    },
    async actAs(userId, reason) {
      await renewOnce();
      const body = { userId, reason };
      const answer = await ask('/session/act-as', 'POST', body, grant?.accessToken).catch(() => undefined);
      const { sessionId } = answer?.grant ? ownerOf(answer.grant.accessToken) : {};
      if (sessionId === undefined) return answer?.userErrors?.[0] ?? away;
      goActing({ impersonationId: sessionId, userId });
      return undefined;
    },
    async endActing() {
      if (!acting) return;
      const renewal = navigator.locks.request('agora-session', () => ask('/session/refresh', 'POST'));
      const own = await renewal.catch(() => undefined);
      await ask('/session/acting', 'DELETE', acting, own?.grant?.accessToken).catch(() => undefined);
      leave(paths.consoleUser(acting.userId));
    },
    async renew() {
      // A token that was taken back while somebody acts is one that the customer or time has ended.
      if (acting) take(undefined);
      else await renewOnce();
      return !isLeaving && state.status === 'known';
    },
    state: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
