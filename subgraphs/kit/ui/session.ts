import { createContext, useContext } from 'react';

/** Who is at the shop. */
export interface Session {
  /** `unknown` until the shell has asked whether the browser holds a session. */
  readonly status: 'unknown' | 'guest' | 'known';
  /** What the access token says of its owner, for what a console shows; the graph decides. */
  readonly roles: readonly string[];
  /** Resolves to what was wrong, or to nothing. Who has just registered gives the device token of that. */
  readonly signIn: (email: string, password: string, deviceToken?: string) => Promise<SignInFault | undefined>;
  readonly signOut: () => Promise<void>;
}

export interface SignInFault {
  readonly message: string;
  readonly retryAfterSeconds?: number;
}

const nobody: Session = {
  status: 'guest',
  roles: [],
  signIn: () => Promise.resolve({ message: 'There is no session here.' }),
  signOut: () => Promise.resolve(),
};

export const SessionContext = createContext<Session>(nobody);

export function useSession(): Session {
  return useContext(SessionContext);
}
