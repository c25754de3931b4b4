import { useApolloClient } from '@apollo/client/react';
import { type Session, SessionContext } from '@agora/kit-ui';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { saveFile } from './save-file.ts';
import { TokensContext } from './tokens-context.ts';
import type { Tokens } from './tokens.ts';

interface SessionProviderProps {
  readonly tokens: Tokens;
  readonly children: ReactNode;
}

/** Tells the pages who is there. Whoever comes or goes, in another tab too, finds nothing of what somebody else was shown. */
export function SessionProvider({ tokens, children }: SessionProviderProps): ReactNode {
  const client = useApolloClient();
  const { status, roles, scopes, isActing } = useSyncExternalStore(tokens.onChange, tokens.state);
  useEffect(() => {
    let last = tokens.state();
    return tokens.onChange(() => {
      const { status: was, userId } = last;
      last = tokens.state();
      if (was === 'unknown' || userId === last.userId) return;
      // A page that is left meanwhile ends what it asks.
      client.resetStore().catch(() => undefined);
    });
  }, [client, tokens]);
  const session = useMemo<Session>(() => {
    const { signIn, completeSignIn, signInWithPasskey, askProvider, returnFromProvider, signUp } = tokens;
    const { verifyEmail, changePassword, resetPassword, signOut, actAs, endActing } = tokens;
    const { current } = tokens;
    return {
      status,
      roles,
      scopes,
      isActing,
      accessToken: current,
      signIn,
      completeSignIn,
      signInWithPasskey,
      askProvider,
      returnFromProvider,
      signUp,
      verifyEmail,
      changePassword,
      resetPassword,
      signOut,
      actAs,
      endActing,
      saveFile: async (path, name) => saveFile(path, name, await current()),
    };
  }, [isActing, roles, scopes, status, tokens]);
  return (
    <TokensContext.Provider value={tokens}>
      <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
    </TokensContext.Provider>
  );
}
