import { useMutation } from '@apollo/client/react';
import { Button, failureOf, type SignInFault, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { PasskeyLoginBeginDocument } from '../generated/passkey-sign-in.ts';
import { knowsPasskeys, signWithPasskey } from './browser-passkeys.ts';

interface PasskeySignInProps {
  readonly isBusy: boolean;
  readonly onEnter: (entering: Promise<SignInFault | undefined>) => void;
}

/** Signs in without a password; nothing where the browser knows no passkeys. */
export function PasskeySignIn({ isBusy, onEnter }: PasskeySignInProps): ReactNode {
  const session = useSession();
  const [begin] = useMutation(PasskeyLoginBeginDocument);
  if (!knowsPasskeys()) return null;

  const enter = async (): Promise<SignInFault | undefined> => {
    const { data } = await begin().catch(() => ({ data: undefined }));
    const options = data?.passkeyLoginBegin?.options;
    if (options == null) return { message: failureOf(data?.passkeyLoginBegin) ?? '' };
    const credential = await signWithPasskey(options);
    return credential === undefined
      ? { message: 'No passkey was used. Try again, or sign in with your password.' }
      : session.signInWithPasskey(credential);
  };

  return (
    <Button look="quiet" isPending={isBusy} isWide onPress={() => onEnter(enter())}>
      Use a passkey
    </Button>
  );
}
