import { useQuery } from '@apollo/client/react';
import { Button, useSession } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { SignInProvidersDocument } from '../generated/provider-sign-in.ts';
import { keepWayBack } from './keep-way-back.ts';

interface ProviderSignInProps {
  readonly wayBack: string;
  readonly onFault: (message: string | undefined) => void;
}

/** A button for each provider that one can sign in with; nothing where the shop has none. */
export function ProviderSignIn({ wayBack, onFault }: ProviderSignInProps): ReactNode {
  const { askProvider } = useSession();
  const { data } = useQuery(SignInProvidersDocument);
  const [asked, setAsked] = useState<string>();

  const go = async (code: string) => {
    setAsked(code);
    const { url, fault } = await askProvider(code);
    if (url === undefined) {
      setAsked(undefined);
      onFault(fault?.message);
      return;
    }
    keepWayBack(wayBack);
    location.assign(url);
  };

  return (data?.identityProviders ?? []).map(({ code, name }) => (
    <Button key={code} look="quiet" isPending={asked === code} isWide onPress={() => void go(code)}>
      Sign in with {name}
    </Button>
  ));
}
