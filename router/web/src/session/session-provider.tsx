import { useApolloClient } from '@apollo/client/react';
import { type Session, SessionContext } from '@agora/kit-ui';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Tokens } from './tokens.ts';

interface SessionProviderProps {
  readonly tokens: Tokens;
  readonly children: ReactNode;
}

/** Tells the pages who is there. Whoever comes or goes finds nothing of what somebody else was shown. */
export function SessionProvider({ tokens, children }: SessionProviderProps): ReactNode {
  const client = useApolloClient();
  const { status, roles } = useSyncExternalStore(tokens.onChange, tokens.state);
  useEffect(() => void tokens.current(), [tokens]);
  const session = useMemo<Session>(
    () => ({
      status,
      roles,
      async signIn(email, password) {
        const fault = await tokens.signIn(email, password);
        if (!fault) await client.resetStore();
        return fault;
      },
      async completeSignIn(challenge, code) {
        const fault = await tokens.completeSignIn(challenge, code);
        if (!fault) await client.resetStore();
        return fault;
      },
      async signUp(account) {
        const fault = await tokens.signUp(account);
        if (!fault) await client.resetStore();
        return fault;
      },
      async signOut() {
        await tokens.signOut();
        await client.resetStore();
      },
    }),
    [client, roles, status, tokens],
  );
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
