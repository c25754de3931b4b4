import { createContext, useContext } from 'react';

/** Who is at the shop. */
export interface Session {
  /** `unknown` until the shell has asked whether the browser holds a session. */
  readonly status: 'unknown' | 'guest' | 'known';
  /** What the access token says of its owner, for what a console shows; the graph decides. */
  readonly roles: readonly string[];
  /** Resolves to what was wrong, or to nothing. */
  readonly signIn: (email: string, password: string) => Promise<SignInFault | undefined>;
  /** Signs in to an account that has a second factor, with the challenge that `signIn` resolved to; resolves likewise. */
  readonly completeSignIn: (challenge: string, code: string) => Promise<SignInFault | undefined>;
  /** Opens an account, which is signed in then; resolves likewise. */
  readonly signUp: (account: NewAccount) => Promise<SignInFault | undefined>;
  readonly signOut: () => Promise<void>;
}

export interface NewAccount {
  readonly displayName: string;
  readonly email: string;
  readonly password: string;
}

export interface SignInFault {
  readonly message: string;
  readonly code?: string;
  readonly retryAfterSeconds?: number;
  /** Nothing is wrong but that a second factor is wanted. */
  readonly challenge?: string;
}

const noSession = () => Promise.resolve({ message: 'There is no session here.' });

const nobody: Session = {
  status: 'guest',
  roles: [],
  signIn: noSession,
  completeSignIn: noSession,
  signUp: noSession,
  signOut: () => Promise.resolve(),
};

export const SessionContext = createContext<Session>(nobody);

export function useSession(): Session {
  return useContext(SessionContext);
}
