import { createContext, useContext } from 'react';

/** Who is at the shop. */
export interface Session {
  /** `unknown` until the shell has asked whether the browser holds a session. */
  readonly status: 'unknown' | 'guest' | 'known';
  /** What the access token says of its owner, for what a console shows; the graph decides. */
  readonly roles: readonly string[];
  /** Likewise: what they may do at the shop beyond their own affairs. */
  readonly scopes: readonly string[];
  /** Whether somebody of the staff acts as the customer whose account it is, in this tab. */
  readonly isActing: boolean;
  /** For what is asked beside the graph: a token that is good for a while yet; nothing for a guest. */
  readonly accessToken: () => Promise<string | undefined>;
  /** Resolves to what was wrong, or to nothing. */
  readonly signIn: (email: string, password: string) => Promise<SignInFault | undefined>;
  /** Signs in to an account that has a second factor, with the challenge that `signIn` resolved to; resolves likewise. */
  readonly completeSignIn: (challenge: string, code: string) => Promise<SignInFault | undefined>;
  /** Signs in with what a passkey signed, without a second factor; resolves likewise. */
  readonly signInWithPasskey: (credential: string) => Promise<SignInFault | undefined>;
  /** Where the browser is to go to sign in with a provider; with the password of the account, to connect it. */
  readonly askProvider: (provider: string, password?: string) => Promise<ProviderAnswer>;
  /** Signs in with what a provider sent the browser back with, or connects it with the account that is signed in; resolves likewise. */
  readonly returnFromProvider: (provider: string, parameters: string) => Promise<SignInFault | undefined>;
  /** Opens an account, which is signed in then; resolves likewise. */
  readonly signUp: (account: NewAccount) => Promise<SignInFault | undefined>;
  /** Proves an address by the token of a mail; without a password, that of the account that is signed in. */
  readonly verifyEmail: (token: string, password: string | undefined) => Promise<SignInFault | undefined>;
  /** Everybody else who is signed in to the account is out then. */
  readonly changePassword: (currentPassword: string, newPassword: string) => Promise<SignInFault | undefined>;
  /** Signs in with the password that is set by the token of a mail. */
  readonly resetPassword: (token: string, newPassword: string) => Promise<SignInFault | undefined>;
  readonly signOut: () => Promise<void>;
  /** For staff: leads to the front page as that customer, or resolves to what was wrong. */
  readonly actAs: (userId: string, reason: string) => Promise<SignInFault | undefined>;
  /** Leads back to the console. */
  readonly endActing: () => Promise<void>;
  /** Saves a file that is for who is signed in alone; resolves to whether it could be fetched. */
  readonly saveFile: (path: string, name: string) => Promise<boolean>;
}

export interface NewAccount {
  readonly displayName: string;
  readonly email: string;
  readonly password: string;
}

export interface ProviderAnswer {
  readonly url: string | undefined;
  readonly fault: SignInFault | undefined;
}

export interface SignInFault {
  readonly code?: string;
  readonly message: string;
  readonly retryAfterSeconds?: number;
  /** Nothing is wrong but that a second factor is wanted. */
  readonly challenge?: string;
}

const noSession = () => Promise.resolve({ message: 'There is no session here.' });

const nobody: Session = {
  status: 'guest',
  roles: [],
  scopes: [],
  isActing: false,
  accessToken: () => Promise.resolve(undefined),
  signIn: noSession,
  completeSignIn: noSession,
  signInWithPasskey: noSession,
  askProvider: async () => ({ url: undefined, fault: await noSession() }),
  returnFromProvider: noSession,
  signUp: noSession,
  verifyEmail: noSession,
  changePassword: noSession,
  resetPassword: noSession,
  signOut: () => Promise.resolve(),
  actAs: noSession,
  endActing: () => Promise.resolve(),
  saveFile: () => Promise.resolve(false),
};

export const SessionContext = createContext<Session>(nobody);

export function useSession(): Session {
  return useContext(SessionContext);
}
