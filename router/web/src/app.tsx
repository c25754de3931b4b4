import { ApolloProvider } from '@apollo/client/react';
import { SlotContext } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { RouterProvider } from 'react-router';
import { slots } from './composition.ts';
import { createClient } from './graph/create-client.ts';
import { router } from './router.tsx';
import { SessionProvider } from './session/session-provider.tsx';
import type { Tokens } from './session/tokens.ts';

export function App({ tokens }: { readonly tokens: Tokens }): ReactNode {
  const [client] = useState(() => createClient(tokens));
  return (
    <ApolloProvider client={client}>
      <SessionProvider tokens={tokens}>
        <SlotContext.Provider value={slots}>
          <RouterProvider router={router} />
        </SlotContext.Provider>
      </SessionProvider>
    </ApolloProvider>
  );
}
