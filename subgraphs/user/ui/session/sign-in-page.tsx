import { Page, paths, type SignInFault, useSession } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Link, Navigate } from 'react-router';
import { ProviderSignIn } from '../identities/provider-sign-in.tsx';
import { PasskeySignIn } from '../passkeys/passkey-sign-in.tsx';
import { CodeForm } from './code-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { useWayBack } from './use-way-back.ts';
import './session.css';

/** Signs in and leads back to where somebody wanted to go. */
export default function SignInPage(): ReactNode {
  const session = useSession();
  const { suffix, target } = useWayBack();
  const [fault, setFault] = useState<string>();
  const [challenge, setChallenge] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  if (session.status === 'known') return <Navigate to={target} replace />;

  const enter = async (entering: Promise<SignInFault | undefined>) => {
    setBusy(true);
    const refusal = await entering;
    setBusy(false);
    if (!refusal) return;
    const isAsked = refusal.challenge !== undefined;
    setFault(isAsked ? undefined : refusal.message);
    if (isAsked || refusal.code === 'CHALLENGE_EXPIRED') setChallenge(refusal.challenge);
  };

  return (
    <Page title="Sign in">
      <div className="session-page stack">
        <h1>Welcome back</h1>
        {challenge === undefined ? (
          <PasswordForm
            fault={fault}
            isBusy={isBusy}
            onEnter={(given) => void enter(session.signIn(given.email, given.password))}
          />
        ) : (
          <CodeForm
            fault={fault}
            isBusy={isBusy}
            onEnter={(code) => void enter(session.completeSignIn(challenge, code))}
          />
        )}
        {challenge === undefined ? (
          <>
            <PasskeySignIn isBusy={isBusy} onEnter={(entering) => void enter(entering)} />
            <ProviderSignIn wayBack={target} onFault={setFault} />
          </>
        ) : null}
        <p className="quiet">
          <Link to={paths.forgotPassword}>Forgotten your password?</Link>
        </p>
        <p className="quiet">
          New here? <Link to={paths.signUp + suffix}>Open an account</Link>
        </p>
        <p className="small quiet">
          In the demo shop, ada@example.com gets in with <code>correct-horse-battery</code>.
        </p>
      </div>
    </Page>
  );
}
